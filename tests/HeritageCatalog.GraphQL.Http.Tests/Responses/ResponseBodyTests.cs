using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Text;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Responses;
using HeritageCatalog.GraphQL.Http.Tests.Hostile;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.GraphQL.Http.Tests.Responses;

public sealed class ResponseBodyTests
{
    // What Kestrel keeps for a connection.
    private const int Window = 64 * 1024;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_more_of_a_long_response_is_taken_than_the_reader_has_room_for()
    {
        using var result = await RunAsync(LongTextSchema.CreateSchema().BuildExecutor());
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: Window, resumeWriterThreshold: Window / 2));

        var writing = ResponseBody.WriteAsync(pipe.Writer, result, Cancel);
        var received = new MemoryStream();
        var most = 0L;
        while (received.Length < result.Length)
        {
            var read = await pipe.Reader.ReadAsync(Cancel);
            most = Math.Max(most, read.Buffer.Length);
            received.Write(read.Buffer.Slice(0, Math.Min(read.Buffer.Length, 4096)).ToArray());
            pipe.Reader.AdvanceTo(read.Buffer.GetPosition(Math.Min(read.Buffer.Length, 4096)));
        }

        await writing;
        Assert.Equal(LongTextSchema.Answer, Encoding.UTF8.GetString(received.ToArray()));
        Assert.InRange(most, 1, 2 * Window);
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_it()
    {
        using var result = await RunAsync(LongTextSchema.CreateSchema().BuildExecutor());
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: Window, resumeWriterThreshold: Window / 2));

        var writing = ResponseBody.WriteAsync(pipe.Writer, result, Cancel);
        Assert.False(writing.IsCompleted);
        await pipe.Reader.CompleteAsync();

        await writing;
        Assert.InRange(pipe.Writer.UnflushedBytes, 0, Window);
    }

    [Fact]
    public async Task A_long_response_is_made_and_sent_from_rented_memory_in_pieces()
    {
        const int LargestPiece = 256 * 1024;
        var executor = LongTextSchema.CreateSchema().BuildExecutor();
        using (var first = await RunAsync(executor))
        {
            Assert.All(first.Pieces, piece => Assert.InRange(piece.Length, 1, LargestPiece));
            await ResponseBody.WriteAsync(new DiscardingPipe(), first, Cancel);
        }

        // The least of several runs: what a collection takes from the shared pool in between is not ours.
        var allocated = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            using var next = await RunAsync(executor);
            await ResponseBody.WriteAsync(new DiscardingPipe(), next, Cancel);
            allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.InRange(allocated, 0, 32 * 1024);
    }

    [Fact]
    public async Task A_client_that_reads_too_slowly_is_cut_off_and_others_are_served()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await GraphQLTestServer.StartAsync(
            before: application => application.Use(async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                finally
                {
                    // Nothing reads the 20 MB, so they can only have been given up.
                    ended.TrySetResult();
                }
            }),
            extend: builder => builder.AddLongText().Services.Configure<KestrelServerOptions>(kestrel =>
                kestrel.Limits.MinResponseDataRate = new MinDataRate(1_000_000, TimeSpan.FromSeconds(1.5))));
        using var connection = await RawConnection.OpenAsync(server, receiveBuffer: 4096);

        const string Body = """{"query":"{ lines(count: 20000) }"}""";
        await connection.SendAsync(
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {Body.Length}\r\n\r\n{Body}");
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(3), Cancel);

        using var healthy = await server.QueryAsync("{ greeting }");
        Assert.Equal(HttpStatusCode.OK, healthy.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_long_response_arrives_whole(bool byGet)
    {
        await using var server = await GraphQLTestServer.StartAsync(extend: builder => builder.AddLongText());

        using var response = byGet
            ? await server.GetQueryAsync(LongTextSchema.Query)
            : await server.QueryAsync(LongTextSchema.Query);

        Assert.Equal(LongTextSchema.Answer.Length, response.Content.Headers.ContentLength);
        Assert.Equal(LongTextSchema.Answer, await response.ReadAsync());
    }

    private static ValueTask<ExecutionResult> RunAsync(RequestExecutor executor) =>
        executor.ExecuteAsync(LongTextSchema.Request(), EmptyServices.Instance, cancellation: Cancel);

    private sealed class EmptyServices : IServiceProvider
    {
        public static readonly EmptyServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }

    /// <summary>A connection that takes everything at once.</summary>
    private sealed class DiscardingPipe : PipeWriter
    {
        private static readonly byte[] Room = new byte[64 * 1024];

        public override void Advance(int bytes)
        {
        }

        public override void CancelPendingFlush()
        {
        }

        public override void Complete(Exception? exception = null)
        {
        }

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

        public override Memory<byte> GetMemory(int sizeHint = 0) => Room;

        public override Span<byte> GetSpan(int sizeHint = 0) => Room;
    }
}
