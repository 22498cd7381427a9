using HeritageCatalog.Blobs.Tests.Fixtures;

namespace HeritageCatalog.Blobs.Tests.Contract;

/// <summary>What every store does, whatever it keeps blobs in. A store is a subclass that opens a fresh one.</summary>
public abstract partial class BlobStoreContract : IAsyncLifetime
{
    private protected static readonly BlobName Name = BlobName.Parse("originals/3f/picture.jpg");
    private protected static readonly BlobName Other = BlobName.Parse("originals/40/other.jpg");

    private IBlobStore? _store;

    private protected IBlobStore Store => _store!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await OpenAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected abstract ValueTask<IBlobStore> OpenAsync();

    private protected Task<BlobProperties> PutAsync(BlobName name, byte[] bytes, BlobWrite? write = null) =>
        Store.PutAsync(name, new MemoryStream(bytes), write, Cancellation);

    private protected async Task<byte[]> ReadAsync(BlobName name) =>
        await Bytes.ReadAsync(await Store.FindContentAsync(name, cancellation: Cancellation));

    private protected Task StageAsync(BlobName name, int block, byte[] bytes) =>
        Store.StageBlockAsync(name, block, new MemoryStream(bytes), Cancellation);

    private protected async Task AssertNothingAsync(BlobName name) =>
        Assert.Null(await Store.FindAsync(name, Cancellation));
}
