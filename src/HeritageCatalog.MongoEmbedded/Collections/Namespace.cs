namespace HeritageCatalog.MongoEmbedded.Collections;

/// <summary>Full name of a collection.</summary>
internal readonly record struct Namespace(string Database, string Collection)
{
    public override string ToString() => $"{Database}.{Collection}";
}
