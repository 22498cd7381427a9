using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Commands;

/// <summary>Random writes, with restarts in between, leave what they leave in a dictionary of unique values.</summary>
public sealed class ModelTests
{
    private const int Ids = 40;
    private const int Codes = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_database_is_a_dictionary_with_unique_values(int seed)
    {
        var random = new Random(seed);
        var model = new SortedDictionary<int, int>();
        await using var database = await TestDatabase.OpenAsync();
        await database.RunAsync(
            """{"createIndexes":"c","indexes":[{"key":{"code":-1},"name":"code","unique":true}]}""");
        for (var step = 0; step < 1_500; step++)
        {
            await StepAsync(database, model, random);
            if (step % 300 == 0)
            {
                await database.ReopenAsync();
            }
        }

        await AssertSameAsync(database, model, """{"_id":1}""", model);
        await AssertSameAsync(database, model, """{"code":-1}""", model.OrderByDescending(pair => pair.Value));
    }

    private static async Task StepAsync(TestDatabase database, SortedDictionary<int, int> model, Random random)
    {
        var (id, code) = (random.Next(Ids), random.Next(Codes));
        var isTaken = model.Any(pair => pair.Value == code && pair.Key != id);
        switch (random.Next(4))
        {
            case 0:
                var inserted = await database.RunAsync(
                    $$"""{"insert":"c","documents":[{"_id":{{id}},"code":{{code}} }]}""");
                var fits = !isTaken && !model.ContainsKey(id);
                Assert.Equal(fits ? 1 : 0, inserted["n"].ToInt32());
                Put(model, id, code, fits);
                break;
            case 1:
                var updated = await database.RunAsync(
                    $$"""
                    {"update":"c","updates":[{"q":{"_id":{{id}} },"u":{"$set":{"code":{{code}} } },"upsert":true}]}
                    """);
                Assert.Equal(isTaken, updated.Contains("writeErrors"));
                Put(model, id, code, !isTaken);
                break;
            case 2:
                var replaced = await database.RunAsync(
                    $$"""{"findAndModify":"c","query":{"_id":{{id}} },"update":{"code":{{code}} } }""");
                Assert.Equal(isTaken && model.ContainsKey(id) ? 0 : 1, replaced["ok"].ToInt32());
                Put(model, id, code, !isTaken && model.ContainsKey(id));
                break;
            default:
                var deleted = await database.RunAsync(
                    $$"""{"delete":"c","deletes":[{"q":{"code":{{code}} },"limit":1}]}""");
                var holder = model.FirstOrDefault(pair => pair.Value == code, new(-1, -1)).Key;
                Assert.Equal(model.Remove(holder) ? 1 : 0, deleted["n"].ToInt32());
                break;
        }
    }

    private static void Put(SortedDictionary<int, int> model, int id, int code, bool isAccepted)
    {
        if (isAccepted)
        {
            model[id] = code;
        }
    }

    private static async Task AssertSameAsync(
        TestDatabase database,
        SortedDictionary<int, int> model,
        string sort,
        IEnumerable<KeyValuePair<int, int>> expected)
    {
        var found = await database.FetchAsync($$"""{"find":"c","sort":{{sort}},"hint":{{sort}} }""");
        var pairs = found.Select(one => KeyValuePair.Create(one["_id"].ToInt32(), one["code"].ToInt32()));
        Assert.Equal(expected, pairs);
        Assert.Equal(model.Count, await database.CountAsync("c"));
    }
}
