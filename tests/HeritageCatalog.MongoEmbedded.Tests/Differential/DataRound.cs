using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;
using HeritageCatalog.MongoEmbedded.Updating;

namespace HeritageCatalog.MongoEmbedded.Tests.Differential;

/// <summary>Random documents, in the engine and for mingo, and what the two make of questions about them.</summary>
internal sealed class DataRound
{
    private readonly TestDatabase _database;
    private readonly string[] _documents;
    private readonly string[] _others;

    private DataRound(TestDatabase database, string[] documents, string[] others)
    {
        _database = database;
        _documents = documents;
        _others = others;
    }

    public static async Task<DataRound> StartAsync(TestDatabase database, Random random, int count, string indexKey)
    {
        var documents = new RandomDocuments(random);
        var round = new DataRound(
            database,
            [.. Enumerable.Range(0, count).Select(documents.Document)],
            [.. Enumerable.Range(0, 4).Select(documents.Document)]);
        await database.RunAsync("""{"drop":"c"}""");
        await database.RunAsync("""{"drop":"others"}""");
        await database.InsertAsync("c", round._documents);
        await database.InsertAsync("others", round._others);

        // Refused where two fields of the key are arrays; the questions are then answered without it.
        await database.RunAsync($$"""{"createIndexes":"c","indexes":[{"key":{{indexKey}},"name":"made"}]}""");
        return round;
    }

    /// <summary>The line that mingo is asked.</summary>
    public string Question(string kind, IEnumerable<string> questions) => $$"""
        {"documents":[{{string.Join(",", _documents)}}],"collections":{"others":[{{string.Join(",", _others)}}]},
        "questions":[{{string.Join(",", questions.Select(question => $$"""{"kind":"{{kind}}",{{question[1..]}}"""))}}]}
        """;

    public async Task<Comparison> CompareAsync(string kind, BsonDocument question, BsonValue theirs)
    {
        if (kind == "update")
        {
            return CompareUpdates(question, theirs);
        }

        var reply = await _database.RunAsync(Command(kind, question));
        if (kind == "write")
        {
            reply = await ReadWrittenAsync(reply);
        }

        var areOurs = reply["ok"].ToDouble() == 1;
        var areTheirs = theirs.Type == BsonType.Array;
        if (!areOurs && !areTheirs)
        {
            return Comparison.Refusal;
        }

        var isOrdered = question.Contains("sort");
        var ours = Texts(areOurs ? reply["cursor"].AsDocument["firstBatch"] : reply["errmsg"], isOrdered);
        var their = Texts(theirs, isOrdered);
        return ours.SequenceEqual(their) ? Comparison.Agreement : Differ(question.ToString(), ours, their);
    }

    /// <summary>What the pipeline has written, which is taken back.</summary>
    private async Task<BsonDocument> ReadWrittenAsync(BsonDocument reply)
    {
        var written = await _database.RunAsync("""{"find":"others","batchSize":1000}""");
        await _database.RunAsync("""{"drop":"others"}""");
        await _database.InsertAsync("others", _others);
        return reply["ok"].ToDouble() == 1 ? written : reply;
    }

    private static BsonDocument Command(string kind, BsonDocument question) => kind == "find"
        ? new BsonBuilder { { "find", "c" }, question, { "batchSize", 1000 } }
        : new BsonBuilder { { "aggregate", "c" }, question, { "cursor", new BsonBuilder { { "batchSize", 1000 } } } };

    private static List<string> Texts(BsonValue results, bool isOrdered)
    {
        if (results.Type != BsonType.Array)
        {
            return [PlainText.Of(results)];
        }

        var texts = results.AsArray.ToList().ConvertAll(PlainText.Of);
        return isOrdered ? texts : [.. texts.Order(StringComparer.Ordinal)];
    }

    // The first result that is not the same says most; the documents are there to repeat it by hand.
    private Comparison Differ(string question, List<string> ours, List<string> theirs)
    {
        var same = ours.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        return new Comparison(false, [
            $"{question}\n  ours   {ours.ElementAtOrDefault(same)}\n  theirs {theirs.ElementAtOrDefault(same)}\n"
            + $"  at {same} of {string.Join("\n     ", _documents)}",
        ]);
    }

    private Comparison CompareUpdates(BsonDocument question, BsonValue theirs)
    {
        if (!TryParse(question, out var update))
        {
            return Comparison.Refusal;
        }

        var differences = new List<string>();
        foreach (var (text, made) in _documents.Zip(theirs.AsArray.ToList()))
        {
            var ours = Apply(update, BsonDocument.ParseJson(text));
            if (ours is { } done && PlainText.Of(done) != PlainText.Of(made))
            {
                differences.Add($"{question}\n  of     {text}\n  ours   {done}\n  theirs {made}");
            }
        }

        return new Comparison(false, differences);
    }

    private static bool TryParse(BsonDocument question, out DocumentUpdate update)
    {
        try
        {
            update = UpdateParser.Parse(question["change"], Variables.None, question["filters"]);
            return true;
        }
        catch (CommandException)
        {
            update = null!;
            return false;
        }
    }

    // mingo leaves a document alone where the server refuses to change it, which its own tests speak of.
    private static BsonDocument? Apply(DocumentUpdate update, BsonDocument document)
    {
        try
        {
            return update.Apply(document, isInsert: false);
        }
        catch (CommandException)
        {
            return null;
        }
    }
}
