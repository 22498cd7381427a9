using System.Collections.Immutable;
using HeritageCatalog.MongoEmbedded.History;

namespace HeritageCatalog.MongoEmbedded.Collections;

/// <summary>One version of everything: a reader that holds it sees all collections as of one moment.</summary>
/// <param name="Collections">All collections by name.</param>
/// <param name="Sessions">The last reply of each session that writes retryably.</param>
/// <param name="NextCollection">The number of the next collection to be created.</param>
internal sealed record DatabaseState(
    ImmutableDictionary<Namespace, CollectionState> Collections,
    ImmutableDictionary<Guid, SessionReply> Sessions,
    long NextCollection)
{
    /// <summary>The time of the last change in it.</summary>
    public ClusterTimes Times { get; init; } = new(default);

    /// <summary>When to look again for sessions that have timed out.</summary>
    public DateTimeOffset NextSweep { get; init; }

    public static DatabaseState Empty { get; } = new(
        ImmutableDictionary<Namespace, CollectionState>.Empty, ImmutableDictionary<Guid, SessionReply>.Empty, 1);

    public CollectionState? Find(Namespace name) => Collections.GetValueOrDefault(name);
}
