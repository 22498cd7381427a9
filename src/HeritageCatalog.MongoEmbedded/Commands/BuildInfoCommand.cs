using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>buildInfo</c>: the version whose behaviour this engine follows.</summary>
internal static class BuildInfoCommand
{
    public const string Version = "7.0.0";

    public static Command Definition { get; } = Define("buildInfo");

    public static Command InLowerCase { get; } = Define("buildinfo");

    private static Command Define(string name) => Command.Immediate(name, new FieldSet(name), _ => new BsonBuilder
    {
        { "version", Version },
        { "versionArray", [7, 0, 0, 0] },
        { "modules", ["embedded"] },
        { "bits", 64 },
        { "maxBsonObjectSize", BsonLimits.MaxDocumentSize },
        { "storageEngines", ["embedded"] },
        { "ok", 1.0 },
    });
}
