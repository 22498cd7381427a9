using FsCheck;
using FsCheck.Fluent;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Indexes;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Planning;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Planning;

/// <summary>Whatever index is used, the answer is that of a scan of the whole collection.</summary>
public sealed class PlannerAgreementTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(4_000);

    private static readonly string[] KeyPatterns =
    [
        """{"a":1}""", """{"a":-1}""", """{"a":1,"b":1}""", """{"a":1,"b":-1}""", """{"a":-1,"b":-1,"c":1}""",
        """{"a.b":1}""", """{"a.b":1,"a.c":-1}""", """{"b":1,"a.b":1}""", """{"c":1,"a":1,"_id":1}""",
    ];

    private static readonly string[] Sorts =
    [
        "{}", """{"a":1}""", """{"a":-1}""", """{"b":1,"a":-1}""", """{"a":1,"b":1}""", """{"a.b":-1}""",
        """{"c":1,"b":1}""",
    ];

    [Fact]
    public void An_index_changes_the_way_but_not_the_answer() =>
        Check.One(Many, Prop.ForAll(Cases().ToArbitrary(), Agrees));

    [Fact]
    public void Fields_of_one_array_are_not_confined_by_different_items() =>
        Check.One(Many, Prop.ForAll(CasesOfOneArray().ToArbitrary(), Agrees));

    [Fact]
    public void Alternatives_that_are_confined_each_by_itself_bring_the_same_documents() =>
        Check.One(Many, Prop.ForAll(CasesOfPlaces().ToArbitrary(), Agrees));

    /// <summary>What lies beyond a place in an order of several fields, among documents with few values.</summary>
    private static Gen<Case> CasesOfPlaces()
    {
        var value = Gen.Frequency(
            (6, Small()), (1, Gen.Constant(BsonValue.Null)), (1, Gen.Constant(default(BsonValue))));
        var documents = value.Zip(value).Zip(value).Select(fields => Made(
            ("a", fields.Item1.Item1), ("b", fields.Item1.Item2), ("c", fields.Item2))).ListOf(12);
        var comparison = Gen.Elements("$gt", "$gte", "$lt", "$lte", "$ne").Zip(Small()).Select(
            pair => (BsonValue)new BsonBuilder { { pair.Item1, pair.Item2 } });
        var far = Gen.Elements("a", "b").Zip(comparison).Select(pair => Made((pair.Item1, pair.Item2)));
        var near = Gen.Elements(("a", "b"), ("b", "c"), ("c", "a"), ("b", "b.c")).Zip(Small()).Zip(comparison).Select(
            parts => Made((parts.Item1.Item1.Item1, parts.Item1.Item2), (parts.Item1.Item1.Item2, parts.Item2)));
        var filters = Gen.OneOf(far, near).ListOf(2).Zip(Gen.Elements("a", "b", "c", "")).Zip(Small()).Select(
            parts => Made(
                (parts.Item1.Item2, parts.Item1.Item2.Length > 0 ? parts.Item2 : default),
                ("$or", BsonArray.From(parts.Item1.Item1))));
        var ways = Gen.Elements(KeyPatterns).Zip(Gen.Elements(Sorts));
        return documents.Zip(filters).Zip(ways).Select(parts => new Case(
            [.. parts.Item1.Item1], parts.Item1.Item2, parts.Item2.Item1, parts.Item2.Item2, false));
    }

    private static BsonDocument Made(params ReadOnlySpan<(string Name, BsonValue Value)> fields)
    {
        var made = new BsonBuilder();
        foreach (var (name, value) in fields)
        {
            made.AddIfPresent(name, value);
        }

        return made;
    }

    /// <summary>Few values in many arrays, so that items cross often.</summary>
    private static Gen<Case> CasesOfOneArray()
    {
        var number = Gen.Choose(0, 2).Select(value => BsonValue.From(value));
        var item = number.Zip(number).Select(
            pair => (BsonValue)new BsonBuilder { { "b", pair.Item1 }, { "c", pair.Item2 } });
        var document = item.ListOf(2).Zip(number).Select(pair => (BsonDocument)new BsonBuilder
        {
            { "a", BsonArray.Create([.. pair.Item1]) }, { "b", pair.Item2 },
        });
        var operand = Gen.Elements("$eq", "$gte", "$lt").Zip(number).Select(
            pair => (BsonValue)new BsonBuilder { { pair.Item1, pair.Item2 } });
        var filter = operand.Zip(operand).Zip(Gen.Elements("b", "a.b")).Select(parts => (BsonDocument)new BsonBuilder
        {
            { parts.Item2, parts.Item1.Item1 }, { "a.c", parts.Item1.Item2 },
        });
        var twice = number.Zip(number).Select(pair => (BsonDocument)new BsonBuilder
        {
            { "a.b", new BsonBuilder { { "$gte", pair.Item1 }, { "$lte", pair.Item2 } } },
        });
        var once = operand.Zip(Gen.Elements("b", "a.b", "a.c")).Select(
            pair => (BsonDocument)new BsonBuilder { { pair.Item2, pair.Item1 } });
        var index = Gen.Elements(KeyPatterns).Zip(Gen.Elements(Sorts));
        return document.ListOf(6).Zip(Gen.OneOf(filter, twice, once)).Zip(index).Select(
            parts => new Case([.. parts.Item1.Item1], parts.Item1.Item2, parts.Item2.Item1, parts.Item2.Item2, false));
    }

    private static Gen<Case> Cases()
    {
        var documents = Documents().ListOf(12);
        var filters = Gen.Frequency(
            (4, Conditions()), (1, Branches("$or")), (1, Branches("$and")), (1, Branches("$nor")));
        return documents.SelectMany(
            made => filters.SelectMany(
                filter => Gen.Elements(KeyPatterns).SelectMany(
                    keys => Gen.Elements(Sorts).Zip(Gen.Elements(true, false)).Select(
                        rest => new Case([.. made], filter, keys, rest.Item1, rest.Item2)))));
    }

    private static Gen<BsonDocument> Documents()
    {
        var inner = Small().Zip(Small()).Select(
            pair => (BsonValue)new BsonBuilder { { "b", pair.Item1 }, { "c", pair.Item2 } });
        var field = Gen.Frequency(
            (5, Small()),
            (2, Values.Any),
            (2, Small().ListOf(2).Select(items => BsonValue.From(BsonArray.Create([.. items])))),
            (2, inner),
            (2, inner.ListOf(2).Select(items => BsonValue.From(BsonArray.Create([.. items])))),
            (1, Gen.Constant(BsonValue.From(BsonArray.Empty))),
            (2, Gen.Constant(default(BsonValue))));
        return field.Zip(field).Zip(Small()).Select(fields =>
        {
            var made = new BsonBuilder();
            made.AddIfPresent("a", fields.Item1.Item1);
            made.AddIfPresent("b", fields.Item1.Item2);
            made.AddIfPresent("c", fields.Item2);
            return made.Build();
        });
    }

    private static Gen<BsonValue> Small() => Gen.Frequency(
        (6, Gen.Choose(0, 4).Select(number => BsonValue.From(number))),
        (2, Gen.Elements("a", "ab", "b").Select(text => BsonValue.From(text))),
        (1, Values.Scalar.Where(value => value.Type != BsonType.RegularExpression)));

    private static Gen<BsonDocument> Conditions() => Condition().Zip(Condition()).Zip(Gen.Choose(1, 2)).Select(parts =>
        parts.Item2 == 1
            ? parts.Item1.Item1
            : (BsonDocument)new BsonBuilder { { "$and", [parts.Item1.Item1, parts.Item1.Item2] } });

    private static Gen<BsonDocument> Branches(string name) => Conditions().ListOf(2).Select(
        branches => (BsonDocument)new BsonBuilder { { name, BsonArray.From(branches) } });

    private static Gen<BsonDocument> Condition() =>
        Gen.Elements("a", "b", "c", "a.b", "a.c").Zip(Operands()).Select(
            pair => (BsonDocument)new BsonBuilder { { pair.Item1, pair.Item2 } });

    private static Gen<BsonValue> Operands() => Gen.Frequency(
        (3, Small()),
        (1, Values.Any.Where(value => value.Type != BsonType.RegularExpression)),
        (1, Gen.Constant(BsonValue.Null)),
        (4, Gen.Elements("$gt", "$gte", "$lt", "$lte", "$ne").Zip(Small()).Select(
            pair => (BsonValue)new BsonBuilder { { pair.Item1, pair.Item2 } })),
        (2, Small().Zip(Small()).Select(
            pair => (BsonValue)new BsonBuilder { { "$gte", pair.Item1 }, { "$lt", pair.Item2 } })),
        (2, Gen.Elements("$in", "$nin", "$all").Zip(Small().ListOf(3)).Select(
            pair => (BsonValue)new BsonBuilder { { pair.Item1, BsonArray.Create([.. pair.Item2]) } })),
        (1, Gen.Elements(true, false).Select(exists => (BsonValue)new BsonBuilder { { "$exists", exists } })),
        (1, Gen.Elements("^a", "b", "^ab").Select(pattern => (BsonValue)new BsonBuilder { { "$regex", pattern } })),
        (2, Small().Zip(Small()).Select(pair => (BsonValue)new BsonBuilder
        {
            { "$elemMatch", new BsonBuilder { { "$gte", pair.Item1 }, { "$lte", pair.Item2 } } },
        })),
        (2, Small().Zip(Small()).Select(pair => (BsonValue)new BsonBuilder
        {
            { "$elemMatch", new BsonBuilder { { "b", pair.Item1 }, { "c", pair.Item2 } } },
        })));

    private static bool Agrees(Case input)
    {
        if (!input.IsAccepted(out var filter, out var collection, out var sort))
        {
            return true;
        }

        var query = new Query(filter) { Sort = sort };
        var scanned = query with { Hint = new BsonBuilder { { "$natural", 1 } } };
        var hinted = query with { Hint = "tested" };
        var expected = scanned.Run(collection).Select(stored => stored.Record).ToList();
        var free = query.Run(collection).Select(stored => stored.Record).ToList();
        var forced = hinted.Run(collection).Select(stored => stored.Record).ToList();
        return expected.Order().SequenceEqual(free.Order())
            && (input.IsSparse || expected.Order().SequenceEqual(forced.Order()))
            && query.Count(collection) == expected.Count
            && (input.IsSparse || hinted.Count(collection) == expected.Count)
            && HasSameOrder(sort, collection, expected, free)
            && (input.IsSparse || HasSameOrder(sort, collection, expected, forced));
    }

    /// <summary>Documents with equal sort keys may come in any order, so the keys are compared.</summary>
    private static bool HasSameOrder(
        SortOrder? sort, CollectionState collection, List<long> expected, List<long> actual) =>
        sort is null || Keys(sort, collection, expected).SequenceEqual(Keys(sort, collection, actual));

    private static IEnumerable<string> Keys(SortOrder sort, CollectionState collection, List<long> records)
    {
        foreach (var record in records)
        {
            collection.Records.TryGet(record, out var body);
            yield return Convert.ToHexString(sort.KeyOf(new BsonDocument(body), new IndexKeySet()));
        }
    }

    private sealed record Case(BsonDocument[] Documents, BsonDocument Filter, string Keys, string Sort, bool IsSparse)
    {
        /// <summary>False when a document cannot be indexed (parallel arrays), which is no matter here.</summary>
        public bool IsAccepted(out Matcher filter, out CollectionState collection, out SortOrder? sort)
        {
            filter = FilterParser.Parse(Filter);
            sort = SortOrder.Parse(BsonDocument.ParseJson(Sort));
            var index = IndexDefinition.Create("tested", BsonDocument.ParseJson(Keys), isUnique: false, IsSparse);
            var empty = CollectionState.Empty(new Namespace("test", "c"), 1);
            collection = empty with { Indexes = [.. empty.Indexes, IndexState.Empty(index)] };
            var editor = new CollectionEditor(collection, null);
            var id = 0;
            foreach (var document in Documents)
            {
                BsonDocument withId = new BsonBuilder { { "_id", id++ }, document };
                try
                {
                    sort?.KeyOf(withId, new IndexKeySet());
                    editor.Insert(withId.Bytes.ToArray());
                }
                catch (CommandException refusal) when (refusal.Code == ErrorCode.CannotIndexParallelArrays)
                {
                    return false;
                }
            }

            collection = editor.Freeze();
            return true;
        }

        public override string ToString() =>
            $"{Keys} {(IsSparse ? "sparse " : "")}sort {Sort} filter {Filter} of [{string.Join(", ", Documents)}]";
    }
}
