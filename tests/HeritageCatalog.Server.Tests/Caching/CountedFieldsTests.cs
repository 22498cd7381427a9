using HeritageCatalog.Bson;
using HeritageCatalog.Server.Catalog.Caching;

namespace HeritageCatalog.Server.Tests.Caching;

public sealed class CountedFieldsTests
{
    [Theory]
    [InlineData("[{ '$count': 'n' }]", "")]
    [InlineData("[{ '$group': { '_id': '$a.b', 'n': { '$sum': 1 } } }, { '$sort': { 'n': -1 } }]", "a")]
    [InlineData("[{ '$unwind': '$a' }, { '$group': { '_id': { 'x': '$a.b', 'y': '$c' } } }]", "a c")]
    [InlineData("[{ '$unwind': { 'path': '$a' } }, { '$group': { '_id': null, 'n': { '$sum': '$d' } } }]", "a d")]
    [InlineData("[{ '$facet': { 'f': [{ '$count': 'n' }], 'g': [{ '$group': { '_id': '$e' } }] } }]", "e")]
    [InlineData("[{ '$group': { '_id': { 'r': '$_id', 'v': '$a' } } }, { '$group': { '_id': '$_id.v' } }]", "_id a")]
    public void Counting_looks_at_these_fields_alone(string stages, string fields)
    {
        Assert.Equal(fields.Split(' ', StringSplitOptions.RemoveEmptyEntries), Find(stages)?.Order());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{ '$sort': { 'a': 1 } }, { '$limit': 1 }]")]
    [InlineData("[{ '$project': { 'a': 1 } }]")]
    [InlineData("[{ '$lookup': { 'from': 'b', 'as': 'c' } }, { '$count': 'n' }]")]
    [InlineData("[{ '$group': { '_id': '$$ROOT' } }]")]
    [InlineData("[{ '$group': { '_id': { '$gt': ['$a', '$$NOW'] } } }]")]
    [InlineData("[{ '$group': { '_id': null, 'all': { '$push': '$a' } } }]")]
    [InlineData("[{ '$group': { '_id': null, 'one': { '$first': '$a' } } }]")]
    [InlineData("[{ '$match': { 'a': 1 } }, { '$count': 'n' }]")]
    [InlineData("[{ '$facet': { 'f': [{ '$count': 'n' }], 'g': [{ '$limit': 1 }] } }]")]
    [InlineData("[{ '$count': 'n' }, { '$lookup': { 'from': 'b', 'as': 'c' } }]")]
    public void What_does_more_than_counting_is_not_understood(string stages)
    {
        Assert.Null(Find(stages));
    }

    private static IReadOnlySet<string>? Find(string stages)
    {
        var document = BsonDocument.ParseJson($"{{ 'stages': {stages} }}".Replace('\'', '"'));
        return CountedFields.TryFind(document["stages"u8].AsArray.ToList());
    }
}
