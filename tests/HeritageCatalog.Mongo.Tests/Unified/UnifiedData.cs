using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>The documents before and after a case.</summary>
internal static class UnifiedData
{
    /// <summary>A flag that may be missing.</summary>
    public static bool ToBooleanOrFalse(this BsonValue value) => !value.IsMissing && value.ToBoolean();

    public static async Task LoadAsync(UnifiedServer server, BsonValue data, CancellationToken cancellation)
    {
        foreach (var item in data.IsMissing ? [] : data.AsArray.ToList())
        {
            var part = item.AsDocument;
            var database = server.Inside.GetDatabase(part["databaseName"].AsString);
            var name = part["collectionName"].AsString;
            var create = new BsonBuilder { { "create", name } };
            if (part["createOptions"] is { IsMissing: false } options)
            {
                create.Add(options.AsDocument);
            }

            var collection = database.GetCollection<BsonDocument>(name);
            await collection.DropAsync(cancellationToken: cancellation);
            await database.RunCommandAsync(create, cancellationToken: cancellation);
            var documents = part["documents"].AsArray.ToList().ConvertAll(document => document.AsDocument);
            await collection.InsertManyAsync(documents, cancellationToken: cancellation);
        }
    }

    public static async Task CheckAsync(
        UnifiedServer server, BsonValue outcome, UnifiedMatcher matcher, CancellationToken cancellation)
    {
        foreach (var item in outcome.IsMissing ? [] : outcome.AsArray.ToList())
        {
            var part = item.AsDocument;
            var name = part["collectionName"].AsString;
            var cursor = await server.Inside.GetDatabase(part["databaseName"].AsString)
                .GetCollection<BsonDocument>(name)
                .FindAsync(Filter.All, new FindOptions { Sort = Sort.By("_id") }, cancellationToken: cancellation);
            var found = BsonArray.From(await cursor.ToListAsync(cancellation));
            foreach (var (wanted, one) in part["documents"].AsArray.ToList().Zip(found.ToList()))
            {
                matcher.Match(wanted, one, $"outcome of {name}", isRoot: false);
            }

            Assert.Equal(part["documents"].AsArray.CountItems(), found.CountItems());
        }
    }
}
