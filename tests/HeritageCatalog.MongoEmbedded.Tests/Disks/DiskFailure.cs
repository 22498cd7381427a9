namespace HeritageCatalog.MongoEmbedded.Tests.Disks;

/// <summary>What becomes of the operation of a disk that fails, and of those behind it.</summary>
internal enum DiskFailure
{
    /// <summary>It is not done, nor is anything after it: the process has ended.</summary>
    Stops,

    /// <summary>The same, but the first half of what was to be written is there.</summary>
    Tears,

    /// <summary>The same as the first; what was not flushed before is lost.</summary>
    LosesPower,

    /// <summary>
    /// Of what was not flushed before, some writes have reached the disk and others have not, one of them in part.
    /// </summary>
    LosesPowerAndOrder,

    /// <summary>It is not done, but everything after it is.</summary>
    Hiccups,

    /// <summary>No write fits any more, except into the room of what is there already.</summary>
    Fills,
}
