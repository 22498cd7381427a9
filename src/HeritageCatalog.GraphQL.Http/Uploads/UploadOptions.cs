namespace HeritageCatalog.GraphQL.Http.Uploads;

/// <summary>Limits of files that come with requests (GraphQL multipart request specification).</summary>
public sealed class UploadOptions
{
    /// <summary>Whether files may come; <c>AddUpload</c> switches it on.</summary>
    public bool Enabled { get; set; }

    /// <summary>Files in one request. 10 unless set.</summary>
    public int MaxFiles { get; set; } = 10;

    /// <summary>The largest file in bytes; a larger one is answered with 413. 16 MiB unless set.</summary>
    public long MaxFileBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>All files of one request together, in bytes. 64 MiB unless set.</summary>
    public long MaxTotalBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>A request that has not arrived after this time is answered with 408. 5 minutes unless set.</summary>
    public TimeSpan ReceiveTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>A file with more bytes than these is kept in a temporary file. 64 KiB unless set.</summary>
    public int MemoryThreshold { get; set; } = 64 * 1024;

    /// <summary>Where temporary files are made, without a name that others could see.</summary>
    public string TemporaryFolder { get; set; } = Path.GetTempPath();
}
