using System.Buffers;
using System.IO.Pipelines;
using HeritageCatalog.GraphQL.Execution.Output;

namespace HeritageCatalog.GraphQL.Tests.Execution.Output;

public sealed class BufferFillerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(10_000)]
    public async Task Pieces_arrive_in_order_across_the_memory_that_is_handed_out(int size)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        var expected = Enumerable.Range(0, 30_000 / size * size).Select(static at => (byte)(at % 251)).ToArray();

        Fill(pipe.Writer, expected, size);
        await pipe.Writer.CompleteAsync();

        var read = await pipe.Reader.ReadAtLeastAsync(int.MaxValue, TestContext.Current.CancellationToken);
        Assert.Equal(expected, read.Buffer.ToArray());
    }

    private static void Fill(PipeWriter writer, byte[] bytes, int size)
    {
        var filler = new BufferFiller(writer);
        for (var at = 0; at < bytes.Length; at += size)
        {
            filler.Write(bytes.AsSpan(at, size));
        }

        filler.Complete();
    }
}
