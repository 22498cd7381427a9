using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Commands;

/// <summary>Commands with one thing wrong are answered, refused or not, but never with a fault of the engine.</summary>
public sealed class HostileCommandTests
{
    private static readonly BsonDocument[] Commands =
    [
        .. new[]
        {
            """
            {"find":"c","filter":{"a":{"$in":[1,"x"]},"$or":[{"b":1},{"b.c":{"$exists":true}}]},"sort":{"a":1},
             "skip":1,"limit":5,"batchSize":2,"projection":{"a":1,"b.c":1},"hint":{"a":1}}
            """,
            """
            {"find":"c","filter":{"_id":1},"singleBatch":true,
             "lsid":{"id":{"$uuid":"00112233-4455-6677-8899-aabbccddeeff"}},"readConcern":{"level":"majority"},
             "maxTimeMS":5}
            """,
            """
            {"find":"c","filter":{"a":{"$not":{"$gt":1}},"b":{"$elemMatch":{"c":1}},"d":{"$all":[1]},"e":{"$size":1},
             "f":{"$regex":"^x","$options":"i"},"g":{"$nin":[1]}}}
            """,
            """{"find":"c","hint":{"$natural":-1},"limit":-2}""",
            """
            {"find":"c","filter":{"$nor":[{"a":{"$ne":1}}],"p":{"$elemMatch":{"$gt":1,"$not":{"$in":[5]}}}},
             "sort":{"p":-1,"b.c":1}}
            """,
            """{"findAndModify":"c","query":{"a":1,"$and":[{"b":2}]},"update":{"a":1,"q":[1,{"r":2}]},"upsert":true}""",
            """{"getMore":{"$numberLong":"5"},"collection":"c","batchSize":1}""",
            """{"killCursors":"c","cursors":[{"$numberLong":"5"}]}""",
            """{"insert":"c","documents":[{"x":1}],"ordered":false,"writeConcern":{"w":1}}""",
            """
            {"update":"c","updates":[{"q":{"_id":1,"$and":[{"a":1}]},"u":{"$set":{"b.d":1},"$inc":{"n":1},
             "$push":{"p":{"$each":[1],"$position":0}}},"multi":false,"upsert":true,"hint":"_id_"}]}
            """,
            """
            {"update":"c","updates":[{"q":{"a":{"$eq":1}},"u":{"$unset":{"b":1},"$min":{"n":1},"$max":{"m":1},
             "$addToSet":{"s":{"$each":[1]}},"$pull":{"p":{"$gt":1}},"$setOnInsert":{"z":1}},"multi":true}]}
            """,
            """{"delete":"c","deletes":[{"q":{"a":9},"limit":1,"hint":{"a":1}}]}""",
            """
            {"findAndModify":"c","query":{"_id":1},"sort":{"a":1},"update":{"$set":{"k":1}},"new":true,
             "fields":{"a":1},"upsert":false}
            """,
            """
            {"aggregate":"c","pipeline":[{"$match":{"a":1}},{"$sort":{"a":-1}},{"$skip":1},{"$limit":2},
             {"$project":{"x":"$a","y":{"$concat":["$b","z"]},"z":{"$cond":[true,1,2]}}}],"cursor":{"batchSize":1}}
            """,
            """
            {"aggregate":"c","pipeline":[{"$unwind":{"path":"$p","includeArrayIndex":"i",
             "preserveNullAndEmptyArrays":true}},{"$group":{"_id":"$p","n":{"$sum":1},"x":{"$push":"$a"},
             "y":{"$avg":"$a"}}},{"$facet":{"f":[{"$count":"n"}]}}],"cursor":{}}
            """,
            """
            {"aggregate":"c","pipeline":[{"$lookup":{"from":"c","localField":"a","foreignField":"a","as":"j"}},
             {"$sortByCount":"$a"}],"cursor":{}}
            """,
            """
            {"aggregate":"c","pipeline":[{"$project":{"a":{"$add":["$a",1]},"b":{"$arrayElemAt":["$p",0]},
             "c":{"$size":"$p"},"d":{"$in":[1,"$p"]},"e":{"$ifNull":["$q",0]}}}],"cursor":{}}
            """,
            """{"count":"c","query":{"a":{"$gte":1,"$lt":9}},"skip":1,"limit":3,"hint":"a_1"}""",
            """{"distinct":"c","key":"a","query":{"b":1}}""",
            """{"create":"d"}""",
            """{"drop":"d"}""",
            """{"listCollections":1,"filter":{"name":"c"},"nameOnly":true,"cursor":{}}""",
            """{"listDatabases":1,"filter":{"name":"test"}}""",
            """{"createIndexes":"c","indexes":[{"key":{"a":1,"b":-1},"name":"a_b","unique":false,"sparse":true}]}""",
            """{"dropIndexes":"c","index":["a_b"]}""",
            """{"listIndexes":"c","cursor":{}}""",
            """{"endSessions":[{"id":{"$uuid":"00112233-4455-6677-8899-aabbccddeeff"}}]}""",
            """{"hello":1,"client":{"application":{"name":"x"}}}""",
        }.Select(BsonDocument.ParseJson),
    ];

    private static readonly BsonValue[] Replacements =
    [
        .. BsonDocument.ParseJson(
            """
            { "all": [null, true, 0, -1, 5, 1.5, {"$numberDouble":"NaN"}, {"$numberLong":"9223372036854775807"},
              {"$numberDecimal":"1E6000"}, "", "x", "$a", "$$ROOT", "a..b", ".", "$", "a.0.b", [], [1], [[]], ["x"], {},
              {"$bad":1},
              {"a":1}, {"$gt":1}, [{"a":{"$in":[]}}], [{}], {"": 1}, {"$date":"2026-01-01T00:00:00Z"},
              {"$regularExpression":{"pattern":"(","options":"i"}},
              {"$regularExpression":{"pattern":"a","options":"q"}},
              {"$binary":{"base64":"AA==","subType":"00"}}, {"$oid":"000000000000000000000000"}, {"$minKey":1},
              {"$maxKey":1},
              {"$timestamp":{"t":1,"i":1}}, {"$undefined":true}, {"$code":"x"}, {"$symbol":"x"}] }
            """)["all"].AsArray.ToList(),
    ];

    [Fact]
    public async Task No_command_meets_a_fault_of_the_engine()
    {
        const int trials = 12_000;
        var random = new Random(99);
        await using var database = await TestDatabase.OpenAsync();
        var faults = new HashSet<string>();
        for (var trial = 0; trial < trials; trial++)
        {
            if (trial % 500 == 0)
            {
                await RestoreAsync(database);
            }

            var command = Mutate(BsonValue.From(Commands[random.Next(Commands.Length)]), random).AsDocument;
            var reply = await database.RunAsync(command);
            if (reply["code"] == 1 || reply.ToString().Contains("\"code\":1,"))
            {
                faults.Add($"{reply} to {command}");
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static async Task RestoreAsync(TestDatabase database)
    {
        await database.RunAsync("""{"dropDatabase":1}""");
        await database.InsertAsync(
            "c",
            """{"_id":1,"a":1,"b":{"c":2},"p":[1,2]}""",
            """{"_id":2,"a":"x","b":[{"c":1}],"p":[]}""",
            """{"_id":3,"b":"y"}""");
        await database.RunAsync("""{"createIndexes":"c","indexes":[{"key":{"a":1},"name":"a_1"}]}""");
    }

    /// <summary>Replaces, drops, doubles or renames one element somewhere in the value.</summary>
    private static BsonValue Mutate(BsonValue value, Random random)
    {
        var isContainer = value.Type is BsonType.Document or BsonType.Array;
        var count = isContainer ? new BsonDocument(value.Bytes).CountElements() : 0;
        if (count == 0)
        {
            return Replacements[random.Next(Replacements.Length)];
        }

        using var writer = BsonWriter.Rent();
        var chosen = random.Next(count);
        var at = 0;
        writer.WriteStartDocument();
        foreach (var element in new BsonDocument(value.Bytes))
        {
            Write(writer, element, at++ == chosen, random);
        }

        writer.WriteEndDocument();
        return new BsonValue(value.Type, writer.ToBytes());
    }

    private static void Write(BsonWriter writer, BsonElement element, bool isChosen, Random random)
    {
        switch (isChosen ? random.Next(12) : -1)
        {
            case -1:
                writer.WriteElement(element);
                break;
            case 0:
                break;
            case 1:
                writer.WriteElement(element);
                writer.WriteElement(element);
                break;
            case 2:
                writer.WriteValue("$other", element.Value);
                break;
            case 3 or 4:
                writer.WriteValue(element.Utf8Name, Replacements[random.Next(Replacements.Length)]);
                break;
            default:
                writer.WriteValue(element.Utf8Name, Mutate(element.Value, random));
                break;
        }
    }
}
