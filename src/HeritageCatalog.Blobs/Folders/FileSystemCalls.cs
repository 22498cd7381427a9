using System.ComponentModel;
using System.Runtime.InteropServices;

namespace HeritageCatalog.Blobs.Folders;

/// <summary>What .NET has no method for: links, and flushing a folder.</summary>
internal static class FileSystemCalls
{
    private const int AlreadyExists = 17;
    private const int OpenReadOnly = 0;

    /// <summary>Gives a file its name if nothing has it, in one step.</summary>
    /// <returns>False when the name is taken.</returns>
    public static bool MoveIfNew(string from, string to)
    {
        if (OperatingSystem.IsWindows() || !TryLink(from, to, out var isTaken))
        {
            return MoveUnlessExists(from, to);
        }

        if (!isTaken)
        {
            File.Delete(from);
        }

        return !isTaken;
    }

    /// <summary>Gives a file a second name; makes a copy where the file system has no links.</summary>
    public static void LinkOrCopy(string from, string to)
    {
        if (OperatingSystem.IsWindows() || !TryLink(from, to, out _))
        {
            File.Copy(from, to);
            using var copy = File.OpenHandle(to, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(copy);
        }
    }

    /// <summary>Makes sure that names in a folder outlive a power cut; Windows does so by itself.</summary>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Open(path, OpenReadOnly);
        var isFlushed = folder >= 0 && Flush(folder) == 0;
        var problem = Marshal.GetLastPInvokeError();
        if (folder >= 0)
        {
            _ = Close(folder);
        }

        if (!isFlushed)
        {
            throw new IOException($"{path} cannot be flushed: {new Win32Exception(problem).Message}", problem);
        }
    }

    // What keeps a link from being made, other than the name being taken, is found out again by whoever does without.
    private static bool TryLink(string from, string to, out bool isTaken)
    {
        var isLinked = Link(from, to) == 0;
        isTaken = !isLinked && Marshal.GetLastPInvokeError() == AlreadyExists;
        return isLinked || isTaken;
    }

    private static bool MoveUnlessExists(string from, string to)
    {
        try
        {
            File.Move(from, to, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(to))
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    private static extern int Link(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Flush(int file);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int file);
}
