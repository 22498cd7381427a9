using HeritageCatalog.Bson;

namespace HeritageCatalog.CrashWriter;

/// <summary>
/// What a writer does, step by step: insert a batch of documents with one command, move its counter, delete an old
/// batch. The test that kills the writer knows the same script, so it knows what must be there after each step.
/// Repeating a step changes nothing.
/// </summary>
public static class WriterScript
{
    public const string Collection = "written";
    public const int BatchSize = 3;
    public const int BatchesKept = 20;
    public const int Kinds = 3;

    public static BsonDocument CommandOf(int writer, int step) => (step % Kinds) switch
    {
        0 => Insert(writer, step / Kinds),
        1 => MoveCounter(writer, step),
        _ => Delete(writer, (step / Kinds) - BatchesKept),
    };

    public static string IdOf(int writer, int batch, int item) => $"{writer}-{batch}-{item}";

    public static string CounterOf(int writer) => $"counter-{writer}";

    /// <summary>The document ids and the counter that a writer has left once it has done all steps up to one.</summary>
    public static (HashSet<string> Ids, int Counter) StateAfter(int writer, int lastStep)
    {
        var ids = new HashSet<string>();
        var counter = -1;
        for (var step = 0; step <= lastStep; step++)
        {
            var batch = step / Kinds;
            switch (step % Kinds)
            {
                case 0:
                    ids.UnionWith(Enumerable.Range(0, BatchSize).Select(item => IdOf(writer, batch, item)));
                    break;
                case 1:
                    counter = step;
                    break;
                default:
                    ids.ExceptWith(
                        Enumerable.Range(0, BatchSize).Select(item => IdOf(writer, batch - BatchesKept, item)));
                    break;
            }
        }

        return (ids, counter);
    }

    private static BsonDocument Insert(int writer, int batch) => new BsonBuilder
    {
        { "insert", Collection },
        {
            "documents", BsonArray.From(Enumerable.Range(0, BatchSize).Select(item => (BsonDocument)new BsonBuilder
            {
                { "_id", IdOf(writer, batch, item) },
                { "writer", writer },
                { "batch", batch },
                { "unique", $"{item}/{batch}/{writer}" },
                { "filling", new string((char)('a' + (batch % 26)), 1 + (batch * 37 % 5000)) },
            }))
        },
        { "ordered", false },
        { "$db", "test" },
    };

    private static BsonDocument MoveCounter(int writer, int step) => new BsonBuilder
    {
        { "update", Collection },
        {
            "updates",
            [
                new BsonBuilder
                {
                    { "q", new BsonBuilder { { "_id", CounterOf(writer) } } },
                    { "u", new BsonBuilder { { "$set", CounterAt(writer, step) } } },
                    { "upsert", true },
                },
            ]
        },
        { "$db", "test" },
    };

    private static BsonDocument CounterAt(int writer, int step) =>
        new BsonBuilder { { "step", step }, { "unique", CounterOf(writer) } };

    private static BsonDocument Delete(int writer, int batch) => new BsonBuilder
    {
        { "delete", Collection },
        {
            "deletes",
            [
                new BsonBuilder
                {
                    { "q", new BsonBuilder { { "writer", writer }, { "batch", batch } } },
                    { "limit", 0 },
                },
            ]
        },
        { "$db", "test" },
    };
}
