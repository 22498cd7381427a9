using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Matching;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>listDatabases</c>: every database that has a collection. Sizes are not kept, and told as zero.</summary>
internal static class ListDatabasesCommand
{
    public static Command Definition { get; } = Command.Immediate(
        "listDatabases", new FieldSet("listDatabases", "filter", "nameOnly", "authorizedDatabases"), Run);

    private static BsonDocument Run(CommandContext context)
    {
        var filter = FilterParser.Parse(context.Arguments.GetDocument("filter"u8));
        var isNameOnly = context.Arguments.GetBoolean("nameOnly"u8);
        var databases = context.State.Collections.Keys
            .Select(name => name.Database)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(name => Describe(name, isNameOnly))
            .Where(filter.Matches);
        var reply = new BsonBuilder { { "databases", BsonArray.From(databases) } };
        if (!isNameOnly)
        {
            reply.Add("totalSize", 0L);
        }

        reply.Add("ok", 1.0);
        return reply;
    }

    private static BsonDocument Describe(string name, bool isNameOnly) => isNameOnly
        ? new BsonBuilder { { "name", name } }
        : new BsonBuilder { { "name", name }, { "sizeOnDisk", 0L }, { "empty", false } };
}
