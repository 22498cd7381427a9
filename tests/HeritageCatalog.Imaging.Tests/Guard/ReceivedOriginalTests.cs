using HeritageCatalog.Imaging.Guard;

namespace HeritageCatalog.Imaging.Tests.Guard;

public sealed class ReceivedOriginalTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task What_comes_is_written_counted_and_hashed()
    {
        using var original = await ReceivedOriginal.ReceiveAsync(
            new MemoryStream("abc"u8.ToArray()), Path.GetTempPath(), 3, Never);

        Assert.Null(original.Refusal);
        Assert.Equal(3, original.Length);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", original.Sha256);
        Assert.Equal("abc", await File.ReadAllTextAsync(original.Path, Never));
    }

    [Fact]
    public async Task One_byte_too_many_is_refused_and_not_written()
    {
        using var original = await ReceivedOriginal.ReceiveAsync(
            new MemoryStream("abcd"u8.ToArray()), Path.GetTempPath(), 3, Never);

        Assert.Equal(new ImageRefused(ImageRefusalReason.TooManyBytes, 3, 4), original.Refusal);
        Assert.Equal(0, new FileInfo(original.Path).Length);
    }

    [Fact]
    public async Task The_file_is_gone_when_it_is_no_longer_needed()
    {
        var original = await ReceivedOriginal.ReceiveAsync(
            new MemoryStream([1]), Path.GetTempPath(), 3, Never);

        original.Dispose();

        Assert.False(File.Exists(original.Path));
    }

    [Fact]
    public async Task Nothing_at_all_is_refused()
    {
        using var original = await ReceivedOriginal.ReceiveAsync(new MemoryStream(), Path.GetTempPath(), 3, Never);

        Assert.Equal(ImageRefusalReason.Empty, original.Refusal?.Reason);
    }
}
