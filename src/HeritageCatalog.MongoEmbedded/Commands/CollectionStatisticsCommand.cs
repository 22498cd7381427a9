using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Numbers;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>collStats</c>: how much a collection holds. Its documents are on disk as they are in memory; its indexes
/// are in memory only.</summary>
internal static class CollectionStatisticsCommand
{
    public static Command Definition { get; } = Define("collStats");

    public static Command InLowerCase { get; } = Define("collstats");

    /// <summary>What there is to tell; a collection that does not exist is an empty one without indexes.</summary>
    public static BsonBuilder Describe(DatabaseState state, Namespace name, long scale)
    {
        var collection = state.Find(name) ?? CollectionState.Empty(name, 0) with { Indexes = [] };
        var size = CollectionSize.Of(collection);
        var indexSizes = new BsonBuilder();
        foreach (var (index, bytes) in collection.Indexes.Zip(size.IndexBytes))
        {
            indexSizes.Add(index.Definition.Name, Arithmetics.ToSmallest(bytes / scale));
        }

        return new BsonBuilder
        {
            { "count", Arithmetics.ToSmallest(size.Documents) },
            { "size", Arithmetics.ToSmallest(size.Bytes / scale) },
            { "avgObjSize", Arithmetics.ToSmallest(size.Bytes / Math.Max(1, size.Documents)) },
            { "storageSize", Arithmetics.ToSmallest(size.Bytes / scale) },
            { "capped", false },
            { "nindexes", collection.Indexes.Count },
            { "indexSizes", indexSizes },
            { "totalIndexSize", Arithmetics.ToSmallest(size.TotalIndexBytes / scale) },
            { "totalSize", Arithmetics.ToSmallest((size.Bytes + size.TotalIndexBytes) / scale) },
            { "scaleFactor", Arithmetics.ToSmallest(scale) },
        };
    }

    private static Command Define(string name) => Command.Immediate(name, new FieldSet(name, "scale"), Run);

    private static BsonDocument Run(CommandContext context)
    {
        var name = context.Collection();
        var scale = Math.Max(1, context.Arguments.GetCount("scale"u8, 1));
        return new BsonBuilder
        {
            { "ns", name.ToString() },
            Describe(context.State, name, scale).Build(),
            { "ok", 1.0 },
        };
    }
}
