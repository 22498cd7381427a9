using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.History;

namespace HeritageCatalog.MongoEmbedded.ChangeStreams;

/// <summary>What a stream watches: one collection, one database or, where both are null, everything.</summary>
internal readonly record struct StreamScope(string? Database, string? Collection)
{
    public bool Includes(Namespace name) => Database is null
        || (name.Database == Database && (Collection is null || name.Collection == Collection));

    /// <summary>Says whether a change leaves nothing to watch, so that the stream ends.</summary>
    public bool IsEndedBy(OperationKind kind) => kind switch
    {
        OperationKind.DropCollection => Collection is not null,
        OperationKind.DropDatabase => Database is not null,
        _ => false,
    };
}
