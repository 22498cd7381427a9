using HeritageCatalog.GraphQL.Execution.Subscriptions;
using HeritageCatalog.GraphQL.Http.Uploads;

namespace HeritageCatalog.Server.Hosting;

/// <summary>How much may come with one request, and wait for one subscriber.</summary>
internal static class MediaLimits
{
    private const long MostBytes = 64 << 20;

    /// <summary>Of how far something is, only the newest matters.</summary>
    public static TopicOptions Progress { get; } = new() { Overflow = TopicOverflow.DropOldest };

    /// <summary>Files that come with a request are pictures; what is larger is sent to the blob store.</summary>
    public static void Set(UploadOptions uploads)
    {
        uploads.MaxFiles = 1;
        uploads.MaxFileBytes = MostBytes;
        uploads.MaxTotalBytes = uploads.MaxFileBytes;
    }
}
