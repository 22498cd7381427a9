using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace HeritageCatalog.Server.Media.Scanning;

/// <summary>
/// Has a stream of bytes looked at by ClamAV's daemon: the command INSTREAM of its protocol, over TCP or a Unix socket.
/// </summary>
/// <remarks>
/// <code>
/// "zINSTREAM\0", then chunks of 4 bytes length (big-endian) and so many bytes, then a chunk of length 0
/// "stream: OK\0" | "stream: Eicar-Signature FOUND\0" | "INSTREAM size limit exceeded. ERROR\0"
/// </code>
/// </remarks>
/// <param name="address"><c>host:3310</c>, or the path of a socket.</param>
/// <param name="time">Tells when it has taken too long.</param>
public sealed class ClamdScanner(string address, TimeProvider time)
{
    private const int ChunkSize = 64 * 1024;
    private const int LongestReply = 1_000;
    private const string Found = " FOUND";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The name of the virus in a stream; null when there is none.</summary>
    /// <exception cref="ScannerException">There is no verdict.</exception>
    public async Task<string?> FindVirusAsync(Stream content, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using var socket = await ConnectAsync(either.Token);
            await using var stream = new NetworkStream(socket);
            await SendAsync(content, stream, either.Token);
            return ReadVerdict(await ReceiveAsync(stream, either.Token));
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            throw new ScannerException($"The virus scanner at {address} cannot be reached: {problem.Message}", problem);
        }
        catch (OperationCanceledException problem) when (!cancellation.IsCancellationRequested)
        {
            throw new ScannerException($"The virus scanner at {address} did not answer in time.", problem);
        }
    }

    /// <summary>What a reply says; anything but a clear verdict is none.</summary>
    /// <exception cref="ScannerException">There is no verdict.</exception>
    public static string? ReadVerdict(string reply)
    {
        if (reply == "stream: OK")
        {
            return null;
        }

        return reply.StartsWith("stream: ", StringComparison.Ordinal) && reply.EndsWith(Found, StringComparison.Ordinal)
            ? reply["stream: ".Length..^Found.Length]
            : throw new ScannerException($"The virus scanner answered '{reply}'.");
    }

    private static async Task SendAsync(Stream content, Stream target, CancellationToken cancellation)
    {
        await target.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        var buffer = ArrayPool<byte>.Shared.Rent(sizeof(int) + ChunkSize);
        try
        {
            int read;
            do
            {
                read = await content.ReadAsync(buffer.AsMemory(sizeof(int), ChunkSize), cancellation);
                BinaryPrimitives.WriteInt32BigEndian(buffer, read);
                await target.WriteAsync(buffer.AsMemory(0, sizeof(int) + read), cancellation);
            }
            while (read > 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<string> ReceiveAsync(Stream source, CancellationToken cancellation)
    {
        var buffer = new byte[LongestReply];
        var length = 0;
        while (length < buffer.Length
            && await source.ReadAsync(buffer.AsMemory(length), cancellation) is var read && read > 0)
        {
            length += read;
            if (buffer.AsSpan(0, length).IndexOf((byte)0) is >= 0 and var end)
            {
                return Encoding.UTF8.GetString(buffer, 0, end);
            }
        }

        // It has hung up within its reply: half a verdict is none.
        return "";
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancellation)
    {
        var isPath = address.StartsWith('/');
        var socket = isPath
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (isPath)
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(address), cancellation);
            }
            else
            {
                var colon = address.LastIndexOf(':');
                var port = int.Parse(address.AsSpan(colon + 1), CultureInfo.InvariantCulture);
                await socket.ConnectAsync(address[..colon], port, cancellation);
            }

            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
