using HeritageCatalog.Blobs.Folders;
using HeritageCatalog.Blobs.Tests.Contract;
using HeritageCatalog.Blobs.Tests.Fixtures;

namespace HeritageCatalog.Blobs.Tests.Folders;

public sealed class FolderBlobStoreContractTests : BlobStoreContract
{
    private readonly TemporaryFolder _folder = new();

    public override ValueTask DisposeAsync()
    {
        Assert.Empty(_folder.Files(".passing"));
        _folder.Dispose();
        return base.DisposeAsync();
    }

    private protected override ValueTask<IBlobStore> OpenAsync() =>
        ValueTask.FromResult<IBlobStore>(FolderBlobStore.Open(new FolderBlobOptions { Path = _folder.Path }));
}
