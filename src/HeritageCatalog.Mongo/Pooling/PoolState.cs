namespace HeritageCatalog.Mongo.Pooling;

/// <summary>Whether connections can be had.</summary>
internal enum PoolState
{
    /// <summary>Not now: the server has failed, or has not been heard of yet.</summary>
    Paused,

    Ready,

    /// <summary>Never again.</summary>
    Closed,
}
