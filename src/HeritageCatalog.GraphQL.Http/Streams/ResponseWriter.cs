using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Streams;

/// <summary>Writes pieces of a response body one after another, from any thread.</summary>
internal sealed class ResponseWriter(HttpContext context, TimeSpan sendTimeout, CancellationToken end)
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Sends one piece; completes when the client's connection has taken it.</summary>
    /// <exception cref="OperationCanceledException">The stream has ended, or the client does not read.</exception>
    public async ValueTask WriteAsync(Action<IBufferWriter<byte>> write)
    {
        await _turn.WaitAsync(end);
        try
        {
            write(context.Response.BodyWriter);
            var flush = context.Response.BodyWriter.FlushAsync(end);
            if (!flush.IsCompletedSuccessfully)
            {
                await flush.AsTask().WaitAsync(sendTimeout, end);
            }
        }
        catch (TimeoutException timeout)
        {
            context.Abort();
            throw new OperationCanceledException("The client does not read.", timeout);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Sends something now and then until the stream ends.</summary>
    public async Task KeepAliveAsync(TimeSpan interval, Action<IBufferWriter<byte>> write, CancellationToken finished)
    {
        using var timer = new PeriodicTimer(interval);
        try
        {
            while (await timer.WaitForNextTickAsync(finished))
            {
                await WriteAsync(write);
            }
        }
        catch (OperationCanceledException)
        {
            // The stream has come to its end.
        }
    }
}
