using System.Buffers;
using System.IO.Pipelines;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Compression;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Responses;

/// <summary>Sends the body of a response.</summary>
/// <remarks>
/// Nothing can be sent before the operation has ended: a value that may not be null can still take everything around
/// it away, and <c>errors</c> stands first. From then on a long response leaves in parts, each taken from the memory it
/// was written to when the connection has room. A client that reads too slowly is cut off by the server's minimum rate.
/// </remarks>
internal static class ResponseBody
{
    // What Kestrel holds for a connection unless it is told otherwise.
    private const int PartSize = 64 * 1024;

    /// <summary>Sends the body, compressed where the client likes that.</summary>
    public static Task WriteAsync(HttpContext context, ExecutionResult result, CompressionOptions compression)
    {
        var response = context.Response;
        var coding = CompressedBody.Choose(context.Request, result.Length, compression);
        if (coding != ContentCoding.Identity)
        {
            CompressedBody.Announce(response, coding);
            return CompressedBody.WriteAsync(
                response, result.Pieces, coding, compression.Level, context.RequestAborted);
        }

        // What is written before the response has started is copied once more when it does.
        response.ContentLength = result.Length;
        var start = response.StartAsync(context.RequestAborted);
        return start.IsCompletedSuccessfully
            ? WriteAsync(response.BodyWriter, result, context.RequestAborted)
            : WriteStartedAsync(start, response, result, context.RequestAborted);
    }

    private static async Task WriteStartedAsync(
        Task start, HttpResponse response, ExecutionResult result, CancellationToken cancellation)
    {
        await start;
        await WriteAsync(response.BodyWriter, result, cancellation);
    }

    public static Task WriteAsync(PipeWriter output, ExecutionResult result, CancellationToken cancellation)
    {
        if (result.Length > PartSize)
        {
            return WritePartsAsync(output, result, cancellation);
        }

        result.WriteTo(output);
        var flush = output.FlushAsync(cancellation);
        if (!flush.IsCompletedSuccessfully)
        {
            return flush.AsTask();
        }

        flush.GetAwaiter().GetResult();
        return Task.CompletedTask;
    }

    private static async Task WritePartsAsync(
        PipeWriter output, ExecutionResult result, CancellationToken cancellation)
    {
        var room = PartSize;
        foreach (var piece in result.Pieces)
        {
            for (var rest = piece; !rest.IsEmpty;)
            {
                var part = rest[..Math.Min(rest.Length, room)];
                output.Write(part.Span);
                rest = rest[part.Length..];
                room -= part.Length;
                if (room > 0)
                {
                    continue;
                }

                if ((await output.FlushAsync(cancellation)).IsCompleted)
                {
                    // Nobody reads any more.
                    return;
                }

                room = PartSize;
            }
        }

        await output.FlushAsync(cancellation);
    }
}
