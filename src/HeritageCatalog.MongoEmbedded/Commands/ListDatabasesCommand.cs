using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Matching;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>listDatabases</c>: every database that has a collection, with the bytes of its documents.</summary>
internal static class ListDatabasesCommand
{
    public static Command Definition { get; } = Command.Immediate(
        "listDatabases", new FieldSet("listDatabases", "filter", "nameOnly", "authorizedDatabases"), Run);

    private static BsonDocument Run(CommandContext context)
    {
        var filter = FilterParser.Parse(context.Arguments.GetDocument("filter"u8));
        var isNameOnly = context.Arguments.GetBoolean("nameOnly"u8);
        var databases = context.State.Collections.Values
            .GroupBy(collection => collection.Name.Database)
            .OrderBy(database => database.Key, StringComparer.Ordinal)
            .Select(database => Describe(database, isNameOnly))
            .Where(filter.Matches)
            .ToList();
        var reply = new BsonBuilder { { "databases", BsonArray.From(databases) } };
        if (!isNameOnly)
        {
            reply.Add("totalSize", databases.Sum(database => database["sizeOnDisk"].AsInt64));
        }

        reply.Add("ok", 1.0);
        return reply;
    }

    private static BsonDocument Describe(IGrouping<string, CollectionState> database, bool isNameOnly)
    {
        if (isNameOnly)
        {
            return new BsonBuilder { { "name", database.Key } };
        }

        var bytes = database.Sum(collection => CollectionSize.Of(collection).Bytes);
        return new BsonBuilder { { "name", database.Key }, { "sizeOnDisk", bytes }, { "empty", false } };
    }
}
