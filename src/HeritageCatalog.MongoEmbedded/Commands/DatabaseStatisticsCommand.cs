using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>dbStats</c>: how much a database holds. Sizes on disk are not kept apart, and told as zero.</summary>
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
        var scale = Math.Max(1, context.Arguments.GetCount("scale"u8, 1));
        return new BsonBuilder
        {
            { "db", context.Database },
            { "collections", (long)collections.Count },
            { "views", 0L },
            { "objects", sizes.Sum(size => size.Documents) },
            { "avgObjSize", (double)sizes.Sum(size => size.Bytes) / Math.Max(1, sizes.Sum(size => size.Documents)) },
            { "dataSize", (double)(sizes.Sum(size => size.Bytes) / scale) },
            { "storageSize", 0.0 },
            { "indexes", (long)collections.Sum(collection => collection.Indexes.Count) },
            { "indexSize", 0.0 },
            { "totalSize", 0.0 },
            { "scaleFactor", scale },
            { "ok", 1.0 },
        };
    }
}
