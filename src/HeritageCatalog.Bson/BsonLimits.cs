namespace HeritageCatalog.Bson;

/// <summary>Bounds that a MongoDB server also keeps.</summary>
public static class BsonLimits
{
    /// <summary>How deep documents and arrays may nest; the outermost document counts as one.</summary>
    public const int MaxDepth = 100;

    /// <summary>The largest stored document, in bytes (16 MB).</summary>
    public const int MaxDocumentSize = 16 * 1024 * 1024;

    /// <summary>The largest command or reply, in bytes: a stored document and room for what is around it.</summary>
    public const int MaxCommandSize = MaxDocumentSize + (16 * 1024);

    /// <summary>The smallest document: a length of four bytes and the terminator.</summary>
    internal const int MinDocumentSize = 5;
}
