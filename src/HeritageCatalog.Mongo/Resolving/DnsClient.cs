using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Resolving;

/// <summary>Asks name services, by UDP and by TCP for what does not fit a datagram.</summary>
internal sealed class DnsClient(ResolverSettings settings, TimeProvider time)
{
    private const int MostBytesOfDatagram = 65_535;

    /// <summary>Looks up the records of a name; none when there is no such name.</summary>
    /// <exception cref="MongoConnectionException">No service could tell.</exception>
    public async ValueTask<IReadOnlyList<DnsRecord>> LookUpAsync(
        string name, DnsType type, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        for (var attempt = 0; attempt < settings.Attempts; attempt++)
        {
            foreach (var server in settings.Servers)
            {
                try
                {
                    return await AskAsync(server, name, type, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception failure) when (IsOfServer(failure, cancellationToken))
                {
                    problems.Add($"{server}: {Describe(failure)}");
                }
            }
        }

        throw new MongoConnectionException(
            $"'{name}' could not be looked up ({string.Join("; ", problems.Distinct())}).");
    }

    private static bool IsOfServer(Exception failure, CancellationToken cancellationToken) =>
        failure is SocketException or IOException or DnsFormatException
        || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private string Describe(Exception failure) => failure is OperationCanceledException
        ? $"no answer within {settings.Timeout.TotalSeconds:0.##} s"
        : failure.Message;

    private async ValueTask<IReadOnlyList<DnsRecord>> AskAsync(
        IPEndPoint server, string name, DnsType type, CancellationToken cancellationToken)
    {
        // Unforeseeable, so that nobody can answer who has not seen the question.
        var id = (ushort)RandomNumberGenerator.GetInt32(ushort.MaxValue + 1);
        var question = DnsMessage.WriteQuestion(id, name, type);
        using var timer = new CancellationTokenSource(settings.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        var reply = await AskByDatagramAsync(server, question, both.Token).ConfigureAwait(false);
        if (DnsMessage.IsTruncated(reply.Span))
        {
            reply = await AskByStreamAsync(server, question, both.Token).ConfigureAwait(false);
        }

        return DnsMessage.ReadResult(reply.Span) switch
        {
            DnsResult.Answered => DnsMessage.ReadAnswers(reply.Span, question),
            DnsResult.NoSuchName => [],
            var result => throw new DnsFormatException($"it answered {result}"),
        };
    }

    private static async ValueTask<ReadOnlyMemory<byte>> AskByDatagramAsync(
        IPEndPoint server, byte[] question, CancellationToken cancellationToken)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(server, cancellationToken).ConfigureAwait(false);
        await socket.SendAsync(question, cancellationToken).ConfigureAwait(false);
        var buffer = new byte[MostBytesOfDatagram];
        while (true)
        {
            var size = await socket.ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (DnsMessage.IsReplyTo(buffer.AsSpan(0, size), question))
            {
                return buffer.AsMemory(0, size);
            }
        }
    }

    // Each message is preceded by its length in two bytes.
    private static async ValueTask<ReadOnlyMemory<byte>> AskByStreamAsync(
        IPEndPoint server, byte[] question, CancellationToken cancellationToken)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server, cancellationToken).ConfigureAwait(false);
        await using var stream = new NetworkStream(socket);
        byte[] message = [(byte)(question.Length >> 8), (byte)question.Length, .. question];
        await stream.WriteAsync(message, cancellationToken).ConfigureAwait(false);
        var length = new byte[2];
        await stream.ReadExactlyAsync(length, cancellationToken).ConfigureAwait(false);
        var reply = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
        await stream.ReadExactlyAsync(reply, cancellationToken).ConfigureAwait(false);
        return DnsMessage.IsReplyTo(reply, question)
            ? reply
            : throw new DnsFormatException("it answered something else");
    }
}
