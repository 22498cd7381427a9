using Microsoft.Win32.SafeHandles;

namespace HeritageCatalog.Blobs.Folders;

/// <summary>Where a folder store is, and how its links look.</summary>
public sealed record FolderBlobOptions
{
    /// <summary>The folder; made when it does not exist. One process writes to it, others may read.</summary>
    public required string Path { get; init; }

    /// <summary>Tells when blobs were written and links expire.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// Signs links, 32 bytes or more: the same for all processes that give them out and take them. Without one the
    /// folder keeps a key of its own.
    /// </summary>
    public ReadOnlyMemory<byte> LinkKey { get; init; }

    /// <summary>Path of the host's endpoint for <see cref="FolderBlobLinks.ReceiveAsync"/>.</summary>
    public string UploadPath { get; init; } = "/uploads/";

    /// <summary>Path of the host's endpoint for <see cref="FolderBlobLinks.FindContentAsync"/>.</summary>
    public string ReadPath { get; init; } = "/blobs/";

    /// <summary>Opens a file to be written, for tests of disks that are full.</summary>
    internal Func<string, SafeFileHandle>? CreateFile { get; init; }
}
