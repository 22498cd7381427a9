using System.IO.Compression;
using System.Text;
using HeritageCatalog.GraphQL.Http.Compression;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Tests.Compression;

public sealed class CompressedBodyTests
{
    private static readonly ReadOnlyMemory<byte> Piece = Encoding.UTF8.GetBytes("\"name\":\"胶州秧歌\",");

    [Fact]
    public async Task Hundreds_of_small_pieces_leave_in_a_few_writes()
    {
        var body = new CountingStream();

        await WriteAsync(body, Enumerable.Repeat(Piece, 1000));

        Assert.InRange(body.Writes, 1, 5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(20_000)]
    public async Task What_was_compressed_in_parts_comes_out_whole(int pieces)
    {
        var body = new CountingStream();

        await WriteAsync(body, Enumerable.Repeat(Piece, pieces));

        using var read = new BrotliStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        await read.CopyToAsync(whole, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Repeat(Piece.ToArray(), pieces).SelectMany(piece => piece), whole.ToArray());
    }

    private static Task WriteAsync(Stream body, IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        var context = new DefaultHttpContext { Response = { Body = body } };
        return CompressedBody.WriteAsync(
            context.Response, pieces, ContentCoding.Brotli, CompressionLevel.Fastest, CancellationToken.None);
    }

    private sealed class CountingStream : MemoryStream
    {
        public int Writes { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
        {
            Writes++;
            return base.WriteAsync(buffer, cancellationToken);
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Writes++;
            base.Write(buffer, offset, count);
        }
    }
}
