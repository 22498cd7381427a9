namespace HeritageCatalog.Blobs.Tests.Fixtures;

/// <summary>Gives up what it is read for once some bytes have been read.</summary>
internal sealed class CancellingStream(byte[] bytes, int cancelAfter, CancellationTokenSource source)
    : MemoryStream(bytes)
{
    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= cancelAfter)
        {
            await source.CancelAsync();
        }

        return await base.ReadAsync(buffer[..Math.Min(buffer.Length, 1000)], cancellationToken);
    }
}
