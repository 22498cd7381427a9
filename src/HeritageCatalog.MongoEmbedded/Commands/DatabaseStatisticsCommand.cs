using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>dbStats</c>: how much a database holds. Its documents are on disk as they are in memory; its indexes are
/// in memory only.</summary>
internal static class DatabaseStatisticsCommand
{
    public static Command Definition { get; } = Define("dbStats");

    public static Command InLowerCase { get; } = Define("dbstats");

    private static Command Define(string name) =>
        Command.Immediate(name, new FieldSet(name, "scale", "freeStorage"), Run);

    private static BsonDocument Run(CommandContext context)
    {
        var collections = context.State.Collections.Values
            .Where(collection => collection.Name.Database == context.Database)
            .ToList();
        var sizes = collections.ConvertAll(CollectionSize.Of);
        var (bytes, indexBytes) = (sizes.Sum(size => size.Bytes), sizes.Sum(size => size.TotalIndexBytes));
        var objects = sizes.Sum(size => size.Documents);
        var scale = Math.Max(1, context.Arguments.GetCount("scale"u8, 1));
        return new BsonBuilder
        {
            { "db", context.Database },
            { "collections", (long)collections.Count },
            { "views", 0L },
            { "objects", objects },
            { "avgObjSize", (double)bytes / Math.Max(1, objects) },
            { "dataSize", (double)(bytes / scale) },
            { "storageSize", (double)(bytes / scale) },
            { "indexes", (long)collections.Sum(collection => collection.Indexes.Count) },
            { "indexSize", (double)(indexBytes / scale) },
            { "totalSize", (double)((bytes + indexBytes) / scale) },
            { "scaleFactor", scale },
            { "ok", 1.0 },
        };
    }
}
