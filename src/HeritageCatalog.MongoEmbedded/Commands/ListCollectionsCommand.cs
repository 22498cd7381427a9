using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Indexes;
using HeritageCatalog.MongoEmbedded.Matching;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>listCollections</c>.</summary>
internal static class ListCollectionsCommand
{
    public static Command Definition { get; } = Command.Immediate(
        "listCollections",
        new FieldSet("listCollections", "filter", "nameOnly", "authorizedCollections", "cursor"),
        Run);

    private static BsonDocument Run(CommandContext context)
    {
        var filter = FilterParser.Parse(context.Arguments.GetDocument("filter"u8));
        var isNameOnly = context.Arguments.GetBoolean("nameOnly"u8);
        var descriptions = context.State.Collections.Values
            .Where(collection => collection.Name.Database == context.Database)
            .OrderBy(collection => collection.Name.Collection, StringComparer.Ordinal)
            .Select(collection => Describe(collection, isNameOnly))
            .Where(filter.Matches);
        return CursorReply.Whole(context, new Namespace(context.Database, "$cmd.listCollections"), descriptions);
    }

    private static BsonDocument Describe(CollectionState collection, bool isNameOnly)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        writer.WriteString("name"u8, collection.Name.Collection);
        writer.WriteString("type"u8, "collection"u8);
        if (!isNameOnly)
        {
            writer.WriteDocument("options"u8, DescribeOptions(collection));
            writer.WriteDocument("info"u8, new BsonBuilder { { "readOnly", false } });
            writer.WriteDocument("idIndex"u8, IndexDefinition.Id.Describe());
        }

        writer.WriteEndDocument();
        return writer.ToDocument();
    }

    private static BsonDocument DescribeOptions(CollectionState collection) => collection.HasImages
        ? new BsonBuilder { { "changeStreamPreAndPostImages", new BsonBuilder { { "enabled", true } } } }
        : BsonDocument.Empty;
}
