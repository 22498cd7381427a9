using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.ChangeStreams;

/// <summary>What a change stream tells and where it begins. At most one of the three beginnings may be set.</summary>
public sealed record ChangeStreamOptions
{
    /// <summary>Whether updates bring the whole document along.</summary>
    public FullDocumentMode FullDocument { get; init; }

    /// <summary>Whether changes bring along the document as it was before; by default they do not.</summary>
    public BeforeChangeMode? FullDocumentBeforeChange { get; init; }

    /// <summary>Begins behind the event of this token, which may not be one that ended a stream.</summary>
    public BsonDocument ResumeAfter { get; init; }

    /// <summary>Begins behind the event of this token, even if that event ended a stream.</summary>
    public BsonDocument StartAfter { get; init; }

    /// <summary>Begins with the changes of this time.</summary>
    public BsonTimestamp? StartAtOperationTime { get; init; }

    /// <summary>How long the server waits for a change before it answers that there is none; by default 1 s.</summary>
    public TimeSpan? MaxAwaitTime { get; init; }

    /// <summary>How many events to bring at a time; by default the server's choice.</summary>
    public int? BatchSize { get; init; }

    /// <summary>Any value that the server puts into its log and profile, to find the stream there.</summary>
    public BsonValue Comment { get; init; }

    /// <summary>Whether new collections and the like are told of as well.</summary>
    public bool ShowsExpandedEvents { get; init; }
}
