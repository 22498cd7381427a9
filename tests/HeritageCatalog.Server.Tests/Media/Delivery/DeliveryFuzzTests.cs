using System.Globalization;
using System.Net.Sockets;
using System.Text;
using HeritageCatalog.GraphQL.Tests.Hostile;
using HeritageCatalog.GraphQL.Tests.Oracle;

namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>
/// Damaged addresses and headers are never answered with a fault of the server, never not at all, and never with what
/// is no picture.
/// </summary>
public sealed class DeliveryFuzzTests : IAsyncLifetime
{
    // What stands in files that no address leads to.
    private const string Secret = "only-those-who-escape-see-this";
    private const int Original = 4711;

    // Much more than requests take, also beside other tests in the process; much less than what would add up.
    private const long MostGrowth = 2L << 30;

    private MediaServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await MediaServer.StartAsync();
        foreach (var folder in new[] { _server.Folder, Path.Combine(_server.Folder, "blobs") })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "secret.jpg"), Secret, Cancel);
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Whatever_is_asked_for_nothing_but_pictures_comes_and_nothing_fails()
    {
        var effort = Effort.Of("DELIVERY", 5_000, "HERITAGE");
        var random = new Random(effort.Seed);
        var requests = await PrepareAsync();
        using var watchdog = new Watchdog();
        var answers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (before, halfway) = (Memory(), 0L);
        for (var i = 0; i < effort.Count; i++)
        {
            var (request, isHttp) = requests.Generate(random);
            watchdog.Watch($"{effort}\n{Convert.ToBase64String(request)}");
            var answer = await ExchangeAsync(request, isHttp);
            var status = answer.Length < 12 ? "none" : answer[9..12];
            answers[status] = answers.GetValueOrDefault(status) + 1;
            var isFault = IsFault(request, status, answer) || (isHttp && status == "none");
            Assert.False(isFault, $"{effort}\n{Encoding.Latin1.GetString(request)}\n{answer}");
            halfway = i == effort.Count / 2 ? Memory() - before : halfway;
        }

        var growth = Memory() - before;
        Assert.True(growth < MostGrowth, $"{effort}: {growth >> 20} MB more than before.");
        using var health = await _server.Client.GetAsync(requests.Whole, Cancel);
        Assert.True(health.IsSuccessStatusCode);
        var told = string.Join(", ", answers);
        effort.Close(
            $"{effort.Count} damaged requests for pictures: {told}; "
            + $"{halfway >> 20} MB more memory halfway, {growth >> 20} at the end");
    }

    // Without what the collector would take if there were any need.
    private static long Memory()
    {
        GC.Collect();
        return Environment.WorkingSet;
    }

    private async Task<DeliveryRequests> PrepareAsync()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(Original, 200, 150));
        var id = Server.Catalog.Records.NodeId.Of(asset.Id).ToString();
        var data = await _server.AskAsync(
            "query($id: ID!) { media(id: $id) { image { sized(width: 120, height: 90, days: 3) } } }", new { id });
        return new DeliveryRequests(asset.Rendered!.Key, data.TextAt("media", "image", "sized")!);
    }

    private static bool IsFault(byte[] request, string status, string answer) =>
        status is "500"
        || answer.Contains(Secret, StringComparison.Ordinal)
        || answer.Contains($"seed {Original}", StringComparison.Ordinal)
        || !IsWhole(request, status, answer);

    private static bool IsWhole(byte[] request, string status, string answer)
    {
        const string Length = "\r\nContent-Length: ";
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var at = answer.IndexOf(Length, StringComparison.Ordinal);
        if (end < 0 || at < 0 || at > end || status == "304" || request.AsSpan().StartsWith("HEAD "u8))
        {
            return true;
        }

        var digits = answer[(at + Length.Length)..answer.IndexOf('\r', at + 2)];
        return answer.Length - end - 4 == int.Parse(digits, CultureInfo.InvariantCulture);
    }

    // Only who waits for more is told that nothing comes: the server may take it for somebody who has left.
    private async Task<string> ExchangeAsync(byte[] request, bool isHttp)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", _server.Client.BaseAddress!.Port, Cancel);
        using var received = new MemoryStream();
        try
        {
            await socket.SendAsync(request, Cancel);
            if (!isHttp)
            {
                socket.Shutdown(SocketShutdown.Send);
            }

            await using var stream = new NetworkStream(socket);
            await stream.CopyToAsync(received, Cancel);
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            // Broken off, perhaps after it said why.
        }

        return Encoding.Latin1.GetString(received.ToArray());
    }
}
