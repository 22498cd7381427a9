namespace HeritageCatalog.MongoEmbedded.ChangeStreams;

/// <summary>Whether a stream tells a whole document with a change of a part.</summary>
internal enum ImageMode
{
    None,

    /// <summary>The document as it is when the event is read.</summary>
    Lookup,

    /// <summary>The document as the change found or left it, or null where the collection does not keep it.</summary>
    WhenAvailable,

    /// <summary>The same, and the stream fails where the collection does not keep it.</summary>
    Required,
}
