namespace HeritageCatalog.Blobs.Folders;

/// <summary>Walks the folder in the order of the names of blobs, without reading what lies before where it begins.
/// </summary>
internal sealed class FolderListing(BlobPaths paths)
{
    /// <summary>The names that begin with a prefix and come after another one.</summary>
    public IEnumerable<BlobName> Names(string prefix, string after) => Walk(paths.Root, "", prefix, after);

    private static IEnumerable<BlobName> Walk(string folder, string start, string prefix, string after)
    {
        foreach (var key in Keys(folder, start).Order(StringComparer.Ordinal))
        {
            if (!key.EndsWith('/'))
            {
                if (key.StartsWith(prefix, StringComparison.Ordinal)
                    && string.CompareOrdinal(key, after) > 0
                    && BlobName.TryParse(key, out var name))
                {
                    yield return name;
                }
            }
            else if (MayHold(key, prefix, after))
            {
                var below = Path.Combine(folder, key[start.Length..^1] + BlobPaths.FolderMark);
                foreach (var name in Walk(below, key, prefix, after))
                {
                    yield return name;
                }
            }
        }
    }

    // A folder sorts by what all the names in it begin with.
    private static List<string> Keys(string folder, string start) => FolderFailures.Run(() =>
    {
        var entries = new DirectoryInfo(folder);
        return entries.Exists
            ? entries.EnumerateFileSystemInfos()
                .Select(entry => KeyOf(entry, start)).OfType<string>().ToList()
            : [];
    });

    private static string? KeyOf(FileSystemInfo entry, string start) => entry switch
    {
        { Name: ['.', ..] } => null,
        FileInfo => start + entry.Name,
        _ when entry.Name.EndsWith(BlobPaths.FolderMark) => $"{start}{entry.Name.AsSpan(0, entry.Name.Length - 1)}/",
        _ => null,
    };

    private static bool MayHold(string key, string prefix, string after) =>
        (key.StartsWith(prefix, StringComparison.Ordinal) || prefix.StartsWith(key, StringComparison.Ordinal))
        && (string.CompareOrdinal(key, after) > 0 || after.StartsWith(key, StringComparison.Ordinal));
}
