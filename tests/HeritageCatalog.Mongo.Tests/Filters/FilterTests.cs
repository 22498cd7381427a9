using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Tests.Filters;

public sealed class FilterTests
{
    private enum State
    {
        InReview,
    }

    private readonly record struct CraftId(string Value);

    public static TheoryData<string, string> Filters => new()
    {
        { Filter.All.ToString(), "{}" },
        { Filter.Eq("a", 1).ToString(), """{"a":1}""" },
        { Filter.Eq("a", (string?)null).ToString(), """{"a":null}""" },
        { Filter.Eq("state", State.InReview).ToString(), """{"state":"IN_REVIEW"}""" },
        { Filter.Eq("day", new DateOnly(2023, 3, 24)).ToString(), """{"day":"2023-03-24"}""" },
        { Filter.In("_id", [new CraftId("x"), new CraftId("y")]).ToString(), """{"_id":{"$in":["x","y"]}}""" },
        { Filter.Nin("a", new List<int> { 1 }).ToString(), """{"a":{"$nin":[1]}}""" },
        { Filter.Ne("a", true).ToString(), """{"a":{"$ne":true}}""" },
        { Filter.Gte("a", 1L).ToString(), """{"a":{"$gte":1}}""" },
        { Filter.Lt("a", 0.5).ToString(), """{"a":{"$lt":0.5}}""" },
        { Filter.Lte("a", "x").ToString(), """{"a":{"$lte":"x"}}""" },
        { Filter.Exists("a").ToString(), """{"a":{"$exists":true}}""" },
        { Filter.Size("a", 2).ToString(), """{"a":{"$size":2}}""" },
        { Filter.HasAll("a", ["x"]).ToString(), """{"a":{"$all":["x"]}}""" },
        { Filter.ElemMatch("a", Filter.Eq("b", 1)).ToString(), """{"a":{"$elemMatch":{"b":1}}}""" },
        { Filter.StartsWith("a", "1.5 (x)").ToString(), """{"a":{"$regex":"^1\\.5 \\(x\\)"}}""" },
        { Filter.Contains("a", "[剪]").ToString(), """{"a":{"$regex":"\\[剪\\]"}}""" },
        { Filter.Matches("a", "x", "i").ToString(), """{"a":{"$regex":"x","$options":"i"}}""" },
        { (Filter.Eq("a", 1) & Filter.Eq("b", 2)).ToString(), """{"a":1,"b":2}""" },
        { (Filter.Gt("a", 1) & Filter.Lt("a", 2)).ToString(), """{"$and":[{"a":{"$gt":1}},{"a":{"$lt":2}}]}""" },
        { (Filter.Eq("a", 1) & Filter.All).ToString(), """{"a":1}""" },
        { (Filter.Eq("a", 1) | Filter.Eq("b", 2)).ToString(), """{"$or":[{"a":1},{"b":2}]}""" },
        { (!Filter.Eq("a", 1)).ToString(), """{"$nor":[{"a":1}]}""" },
    };

    public static TheoryData<string, string> Updates => new()
    {
        { Print(new Update().Set("a", 1).Set("b", "x")), """{"$set":{"a":1,"b":"x"}}""" },
        { Print(new Update().Set("a", 1).Inc("v", 1L).Set("b", 2)), """{"$set":{"a":1,"b":2},"$inc":{"v":1}}""" },
        { Print(new Update().Push("a", State.InReview)), """{"$push":{"a":"IN_REVIEW"}}""" },
        { Print(new Update().PushEach("a", ["x"])), """{"$push":{"a":{"$each":["x"]}}}""" },
        { Print(new Update().AddToSet("a", "x")), """{"$addToSet":{"a":"x"}}""" },
        { Print(new Update().AddEachToSet("a", [1, 2])), """{"$addToSet":{"a":{"$each":[1,2]}}}""" },
        { Print(new Update().PullWhere("a", Filter.Lt("n", 1))), """{"$pull":{"a":{"n":{"$lt":1}}}}""" },
        { Print(new Update().Min("a", 1).Max("b", 2)), """{"$min":{"a":1},"$max":{"b":2}}""" },
        { Print(new Update().SetOnInsert("a", 1).Unset("b")), """{"$setOnInsert":{"a":1},"$unset":{"b":""}}""" },
    };

    public static TheoryData<string, string> Pipelines => new()
    {
        {
            Print(new Pipeline().Match(Filter.Eq("a", 1)).Sort(Sort.By("b")).Skip(1).Limit(2)),
            """[{"$match":{"a":1}},{"$sort":{"b":1}},{"$skip":1},{"$limit":2}]"""
        },
        {
            Print(new Pipeline().Unwind("$tags").SortByCount("$tags")),
            """[{"$unwind":"$tags"},{"$group":{"_id":"$tags","count":{"$sum":1}}},{"$sort":{"count":-1}}]"""
        },
        {
            Print(new Pipeline().Unwind("$tags", keepEmpty: true).Count("n")),
            """[{"$unwind":{"path":"$tags","preserveNullAndEmptyArrays":true}},{"$count":"n"}]"""
        },
        {
            Print(new Pipeline().Facet(("all", new Pipeline().Count("n")), ("one", new Pipeline().Limit(1)))),
            """[{"$facet":{"all":[{"$count":"n"}],"one":[{"$limit":1}]}}]"""
        },
        {
            Print(new Pipeline().Lookup("works", "workId", "_id", "work").Project(Projection.Include("work"))),
            """[{"$lookup":{"from":"works","localField":"workId","foreignField":"_id","as":"work"}},"""
            + """{"$project":{"work":1}}]"""
        },
    };

    [Theory, MemberData(nameof(Filters))]
    public void A_filter_is_written_in_the_servers_notation(string filter, string expected) =>
        Assert.Equal(expected, filter);

    [Theory, MemberData(nameof(Updates))]
    public void An_update_is_written_in_the_servers_notation(string update, string expected) =>
        Assert.Equal(expected, update);

    [Theory, MemberData(nameof(Pipelines))]
    public void A_pipeline_is_written_in_the_servers_notation(string pipeline, string expected) =>
        Assert.Equal(expected, pipeline);

    [Fact]
    public void An_update_without_changes_is_the_callers_mistake() =>
        Assert.Throws<MongoUsageException>(() => new Update().Build());

    [Fact]
    public void A_pattern_compared_with_is_not_matched_against()
    {
        var pattern = BsonValue.From(new BsonRegularExpression("^a"));

        Assert.Equal(
            """{"a":{"$eq":{"$regularExpression":{"pattern":"^a","options":""}}}}""",
            Filter.Eq("a", pattern).ToString());
    }

    private static string Print(Update update) => update.Build().ToString();

    private static string Print(Pipeline pipeline) => ((BsonArray)pipeline).ToString();
}
