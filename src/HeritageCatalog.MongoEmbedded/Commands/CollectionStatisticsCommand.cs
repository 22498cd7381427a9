using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>collStats</c>: how much a collection holds. Sizes on disk are not kept, and told as zero.</summary>
internal static class CollectionStatisticsCommand
{
    public static Command Definition { get; } = Define("collStats");

    public static Command InLowerCase { get; } = Define("collstats");

    private static Command Define(string name) => Command.Immediate(name, new FieldSet(name, "scale"), Run);

    private static BsonDocument Run(CommandContext context)
    {
        var name = context.Collection();
        var scale = Math.Max(1, context.Arguments.GetCount("scale"u8, 1));
        var collection = context.State.Find(name) ?? CollectionState.Empty(name, 0) with { Indexes = [] };
        var size = CollectionSize.Of(collection);
        var indexSizes = new BsonBuilder();
        foreach (var index in collection.Indexes)
        {
            indexSizes.Add(index.Definition.Name, 0);
        }

        return new BsonBuilder
        {
            { "ns", name.ToString() },
            { "count", size.Documents },
            { "size", size.Bytes / scale },
            { "avgObjSize", size.Documents == 0 ? 0 : size.Bytes / size.Documents },
            { "storageSize", 0L },
            { "capped", false },
            { "nindexes", collection.Indexes.Count },
            { "indexSizes", indexSizes },
            { "totalIndexSize", 0L },
            { "totalSize", 0L },
            { "scaleFactor", scale },
            { "ok", 1.0 },
        };
    }
}
