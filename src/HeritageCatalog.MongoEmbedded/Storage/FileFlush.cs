namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>Sees to it that a whole file is on disk before it gets its name.</summary>
internal static class FileFlush
{
    public static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
