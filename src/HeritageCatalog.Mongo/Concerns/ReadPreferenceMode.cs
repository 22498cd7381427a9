namespace HeritageCatalog.Mongo.Concerns;

/// <summary>Kinds of nodes that may answer a read.</summary>
public enum ReadPreferenceMode
{
    /// <summary>The primary only.</summary>
    Primary,

    /// <summary>The primary, or a secondary while there is none.</summary>
    PrimaryPreferred,

    /// <summary>Secondaries only.</summary>
    Secondary,

    /// <summary>A secondary, or the primary while there is none.</summary>
    SecondaryPreferred,

    /// <summary>Any node within the latency window.</summary>
    Nearest,
}
