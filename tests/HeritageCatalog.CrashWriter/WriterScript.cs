using HeritageCatalog.Bson;

namespace HeritageCatalog.CrashWriter;

/// <summary>
/// What a writer does, step by step: insert a batch of documents with one command, move its counter, delete an old
/// batch, write two collections in a transaction. The test that kills the writer knows the same script, so it knows what
/// must be there after each step. Repeating a step changes nothing.
/// </summary>
public static class WriterScript
{
    public const string Collection = "written";
    public const string Left = "left";
    public const string Right = "right";
    public const int BatchSize = 3;
    public const int BatchesKept = 20;
    public const int Kinds = 4;

    /// <summary>The collections that are written.</summary>
    public static IReadOnlyList<string> Collections { get; } = [Collection, Left, Right];

    /// <summary>The commands of a step; only the last one's reply tells that the step is done.</summary>
    /// <param name="writer">Which of the writers.</param>
    /// <param name="step">Which of its steps.</param>
    /// <param name="session">The session that a transaction belongs to.</param>
    public static IReadOnlyList<BsonDocument> CommandsOf(int writer, int step, Guid session) => (step % Kinds) switch
    {
        0 => [Insert(writer, step / Kinds)],
        1 => [Set(Collection, CounterOf(writer), CounterAt(writer, step))],
        2 => [Delete(writer, (step / Kinds) - BatchesKept)],
        _ => WritePair(writer, step, session),
    };

    public static string IdOf(int writer, int batch, int item) => $"{writer}-{batch}-{item}";

    public static string CounterOf(int writer) => $"counter-{writer}";

    /// <summary>What a writer has left once it has done all steps up to one.</summary>
    public static WriterState StateAfter(int writer, int lastStep)
    {
        var ids = new HashSet<string>();
        var counter = -1;
        var pair = -1;
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
                case 2:
                    ids.ExceptWith(
                        Enumerable.Range(0, BatchSize).Select(item => IdOf(writer, batch - BatchesKept, item)));
                    break;
                default:
                    pair = step;
                    break;
            }
        }

        return new WriterState(ids, counter, pair, pair);
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

    private static BsonDocument[] WritePair(int writer, int step, Guid session)
    {
        BsonDocument transaction = new BsonBuilder
        {
            { "lsid", new BsonBuilder { { "id", BsonValue.From(session) } } },
            { "txnNumber", (long)step },
            { "autocommit", false },
        };
        BsonDocument fields = new BsonBuilder { { "step", step } };
        return
        [
            new BsonBuilder { Set(Left, CounterOf(writer), fields), transaction, { "startTransaction", true } },
            new BsonBuilder { Set(Right, CounterOf(writer), fields), transaction },
            new BsonBuilder { { "commitTransaction", 1 }, transaction, { "$db", "admin" } },
        ];
    }

    private static BsonDocument Set(string collection, string id, BsonDocument fields) => new BsonBuilder
    {
        { "update", collection },
        {
            "updates",
            [
                new BsonBuilder
                {
                    { "q", new BsonBuilder { { "_id", id } } },
                    { "u", new BsonBuilder { { "$set", fields } } },
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
