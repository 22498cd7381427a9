namespace HeritageCatalog.Mongo.ChangeStreams;

/// <summary>Whether an update brings the whole document along.</summary>
public enum FullDocumentMode
{
    /// <summary>Only what the update changed.</summary>
    Default,

    /// <summary>The document as it is when the event is read; null when it has been deleted since.</summary>
    UpdateLookup,

    /// <summary>The document as the update left it; null where the collection does not keep it.</summary>
    WhenAvailable,

    /// <summary>The document as the update left it; the stream fails where the collection does not keep it.</summary>
    Required,
}

/// <summary>Whether a change brings along the document as it was before.</summary>
public enum BeforeChangeMode
{
    /// <summary>It does not.</summary>
    Off,

    /// <summary>It does; null where the collection does not keep it.</summary>
    WhenAvailable,

    /// <summary>It does; the stream fails where the collection does not keep it.</summary>
    Required,
}
