using HeritageCatalog.Blobs.Failures;

namespace HeritageCatalog.Blobs.Folders;

/// <summary>Turns what the file system says into what a store says.</summary>
internal static class FolderFailures
{
    // Error numbers of Linux and macOS, then the two of Windows.
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int QuotaOnLinux = 122;
    private const int QuotaOnMac = 69;
    private const int FileTooLarge = 27;
    private const int DiskFull = unchecked((int)0x80070070);
    private const int HandleDiskFull = unchecked((int)0x80070027);

    public static bool IsOfDisk(Exception problem) =>
        problem is IOException or UnauthorizedAccessException;

    public static BlobStoreException Translate(Exception problem) => new(
        KindOf(problem), $"The folder of blobs cannot be used: {problem.Message}", problem);

    /// <summary>Does something with files, and fails as a store does.</summary>
    public static T Run<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception problem) when (IsOfDisk(problem))
        {
            throw Translate(problem);
        }
    }

    /// <summary>Does something with files, and fails as a store does.</summary>
    public static void Run(Action action) => Run(() =>
    {
        action();
        return true;
    });

    private static BlobStoreProblem KindOf(Exception problem) => problem switch
    {
        UnauthorizedAccessException => BlobStoreProblem.NotPermitted,
        { HResult: NoSpace or QuotaOnLinux or QuotaOnMac or FileTooLarge or DiskFull or HandleDiskFull } =>
            BlobStoreProblem.Full,
        { HResult: ReadOnly } => BlobStoreProblem.NotPermitted,
        _ => BlobStoreProblem.Unavailable,
    };
}
