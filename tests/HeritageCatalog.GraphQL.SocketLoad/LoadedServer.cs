using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace HeritageCatalog.GraphQL.SocketLoad;

/// <summary>The server under load: sockets to it, queries, and what it says of itself.</summary>
internal sealed class LoadedServer(Uri address)
{
    // An address of this machine has some 28,000 ports, and the server allows a thousand sockets to each.
    private const int SocketsOfAddress = 500;
    private const int Addresses = 250;

    private static readonly TimeSpan StateTime = TimeSpan.FromMinutes(2);

    private readonly HttpClient _client = new() { BaseAddress = address, Timeout = StateTime };

    /// <summary>Opens a socket at a path.</summary>
    /// <param name="path">What serves it.</param>
    /// <param name="number">Of the socket: they come from many addresses of this machine.</param>
    public async Task<WebSocket> OpenAsync(string path, int number)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var local = new IPAddress([127, 0, 1, (byte)(1 + (number / SocketsOfAddress % Addresses))]);
        socket.Bind(new IPEndPoint(local, 0));
        socket.LingerState = new LingerOption(true, 0);
        await socket.ConnectAsync(address.Host, address.Port);
        var stream = new NetworkStream(socket, ownsSocket: true);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"));
        await ReadHeadAsync(stream);
        return WebSocket.CreateFromStream(stream, new WebSocketCreationOptions());
    }

    /// <summary>Asks for the exhibition page, one request after another.</summary>
    /// <returns>The median and the 99th percentile.</returns>
    public async Task<(TimeSpan Median, TimeSpan Slow)> QueryAsync(int requests)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < requests; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await PostAsync("{ exhibition(code: \\\"E0001\\\") { name works { title artist { name } } } }");
            times.Add(Stopwatch.GetElapsedTime(begun));
        }

        times.Sort();
        return (times[times.Count / 2], times[times.Count * 99 / 100]);
    }

    /// <summary>Tells all subscribers that the exhibition has changed.</summary>
    public Task TouchAsync() => PostAsync("mutation { touch(code: \\\"E0001\\\") }");

    /// <summary>What the process holds as it is, or after it has let go of what it does not need.</summary>
    public async Task<ServerState> ReadStateAsync(bool collect)
    {
        var numbers = (await _client.GetStringAsync(collect ? "/state?collect" : "/state")).Split(' ');
        var read = Array.ConvertAll(numbers, number => long.Parse(number, CultureInfo.InvariantCulture));
        return new ServerState(read[0], read[1], (int)read[2], (int)read[3]);
    }

    private static async Task ReadHeadAsync(NetworkStream stream)
    {
        var head = new byte[1024];
        var length = 0;
        while (!head.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            var read = await stream.ReadAsync(head.AsMemory(length));
            length += read > 0 ? read : throw new IOException("The server has refused the socket.");
        }

        var text = Encoding.ASCII.GetString(head, 0, length);
        if (!text.StartsWith("HTTP/1.1 101 ", StringComparison.Ordinal))
        {
            throw new IOException($"The server has refused the socket: {text}");
        }
    }

    private async Task PostAsync(string query)
    {
        using var content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync("/graphql", content);
        var answer = await response.Content.ReadAsStringAsync();
        if (!answer.StartsWith("{\"data\":", StringComparison.Ordinal))
        {
            throw new IOException(answer);
        }
    }
}

/// <summary>What a process holds.</summary>
/// <param name="Resident">Memory of the process in bytes.</param>
/// <param name="Managed">Objects in bytes.</param>
/// <param name="Handles">Open files and sockets.</param>
/// <param name="Topics">Topics that somebody is subscribed to.</param>
internal readonly record struct ServerState(long Resident, long Managed, int Handles, int Topics)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Resident / 1048576.0,6:F1} MB resident, {Managed / 1048576.0,6:F1} MB of objects, "
            + $"{Handles} handles, {Topics} topics");
}
