using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace HeritageCatalog.Blobs.Folders;

/// <summary>
/// Where things are below the folder. A segment that others follow is a folder with a plus sign behind, so that
/// <c>a</c> and <c>a/b</c> can both be blobs; no name has a plus sign or begins with a dot.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="createFile">Opens a new file for writing; null does so plainly.</param>
internal sealed class BlobPaths(string root, Func<string, SafeFileHandle>? createFile = null)
{
    public const char FolderMark = '+';

    public string Root { get; } = System.IO.Path.GetFullPath(root);

    /// <summary>What is being written and has no name yet.</summary>
    public string Passing => System.IO.Path.Combine(Root, ".passing");

    /// <summary>Blocks of uploads that go on, in a folder for each.</summary>
    public string Staged => System.IO.Path.Combine(Root, ".staged");

    public string LinkKey => System.IO.Path.Combine(Root, ".link-key");

    public string Of(BlobName name) => System.IO.Path.Combine(
        Root, name.Text.Replace("/", FolderMark.ToString() + System.IO.Path.DirectorySeparatorChar));

    /// <summary>Makes a file that has no name of a blob yet.</summary>
    public SafeFileHandle Create(string passing) => createFile is null
        ? File.OpenHandle(passing, FileMode.CreateNew, FileAccess.Write, FileShare.Read)
        : createFile(passing);

    public string NewPassing() => System.IO.Path.Combine(Passing, Guid.NewGuid().ToString("n"));

    // A name can be longer than the name of a folder.
    public string StagedOf(BlobName name) => System.IO.Path.Combine(
        Staged, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(name.Text))));
}
