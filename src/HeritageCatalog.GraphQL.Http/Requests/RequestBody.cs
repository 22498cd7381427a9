using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Requests;

/// <summary>A whole request in rented memory; whoever holds it gives it back once, with <see cref="Return"/>.</summary>
internal readonly struct RequestBody
{
    private readonly byte[] _rented;
    private readonly int _length;

    private RequestBody(byte[] rented, int length)
    {
        _rented = rented;
        _length = length;
    }

    /// <summary>The bytes of the request.</summary>
    public Memory<byte> Memory => _rented.AsMemory(0, _length);

    /// <summary>Reads the body to its end, or stops at the first sign that it is longer than allowed.</summary>
    /// <returns>The body, or null when it is longer than <paramref name="limit"/> bytes.</returns>
    /// <exception cref="TimeoutException">It did not arrive within <paramref name="time"/>.</exception>
    public static async ValueTask<RequestBody?> ReadAsync(HttpContext context, long limit, TimeSpan time)
    {
        if (context.Request.ContentLength > limit)
        {
            return null;
        }

        // Most bodies are there already, and need no watch.
        var reading = ReadAsync(context.Request, limit, context.RequestAborted);
        if (reading.IsCompleted)
        {
            return await reading;
        }

        using var deadline = RequestDeadline.Start(context, time);
        using var watch = deadline.Token.UnsafeRegister(
            static reader => ((PipeReader)reader!).CancelPendingRead(), context.Request.BodyReader);
        return await reading;
    }

    /// <summary>Rents room for a request that does not come as a body.</summary>
    public static RequestBody Rent(int length) => new(ArrayPool<byte>.Shared.Rent(length), length);

    /// <summary>Gives the memory back; nothing may read it afterwards.</summary>
    public void Return() => ArrayPool<byte>.Shared.Return(_rented);

    private static async ValueTask<RequestBody?> ReadAsync(HttpRequest request, long limit, CancellationToken cancel)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancel);
            if (read.IsCanceled)
            {
                throw new TimeoutException();
            }

            if (read.Buffer.Length > limit)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted || read.Buffer.Length == request.ContentLength)
            {
                return Copy(reader, read.Buffer);
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static RequestBody Copy(PipeReader reader, ReadOnlySequence<byte> buffer)
    {
        var body = Rent((int)buffer.Length);
        buffer.CopyTo(body._rented);
        reader.AdvanceTo(buffer.End);
        return body;
    }
}
