using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Folders;
using HeritageCatalog.Server.Tests.Processes;

namespace HeritageCatalog.Server.Tests.Media.Journey;

public sealed class FolderMediaJourneyTests : MediaJourney
{
    private readonly TemporaryFolder _folder = new();

    private protected override Task<IBlobStore> OpenAsync() =>
        Task.FromResult<IBlobStore>(FolderBlobStore.Open(new FolderBlobOptions { Path = _folder.File("blobs") }));

    private protected override ValueTask CloseAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    // The folder has no address of its own: the server takes what is sent.
    private protected override Task<bool> IsOfStoreAsync(string url) =>
        Task.FromResult(url.StartsWith("/uploads/", StringComparison.Ordinal));
}
