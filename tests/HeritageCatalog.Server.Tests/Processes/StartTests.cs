using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HeritageCatalog.Server.Tests.Processes;

/// <summary>What somebody meets who starts the program: well, or with something in its way.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_ready_line_comes_exactly_once_and_queries_are_answered_from_then_on()
    {
        using var heritage = Serve();
        using var client = new HttpClient { BaseAddress = new Uri(await heritage.ReadyAsync()) };

        var answer = await client.GetAsync("/graphql?query={crafts(first:1){totalCount}}", Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(
            heritage.Output.Split('\n'),
            line => line.StartsWith("ready on http://127.0.0.1:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Health_is_answered_live_and_ready()
    {
        using var heritage = Serve("--no-seed");
        using var client = new HttpClient { BaseAddress = new Uri(await heritage.ReadyAsync()) };

        Assert.Equal("Healthy", await client.GetStringAsync("/health/live", Cancellation));
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready", Cancellation));
    }

    [Fact]
    public async Task A_second_start_loads_nothing_again()
    {
        using (var first = Serve())
        {
            await first.ReadyAsync();
            Assert.Contains("seed crafts", first.Output);
            await first.TerminateAsync();
        }

        using var second = Serve();
        await second.ReadyAsync();

        Assert.DoesNotContain("seed", second.Output);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_ends_it_with_exit_code_0(string signal)
    {
        using var heritage = Serve("--no-seed");
        await heritage.ReadyAsync();

        Assert.Equal(0, signal == "TERM" ? await heritage.TerminateAsync() : await heritage.InterruptAsync());
        Assert.Equal("", heritage.Errors.Trim());
    }

    [Fact]
    public async Task A_request_in_flight_is_answered_before_it_ends()
    {
        const string Body = """{"query":"{ __typename }"}""";
        var head = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + $"Expect: 100-continue\r\nContent-Length: {Body.Length}";
        using var heritage = Serve("--no-seed");
        var address = new Uri(await heritage.ReadyAsync());
        using var connection = new TcpClient(address.Host, address.Port);
        await using var stream = connection.GetStream();
        using var reader = new StreamReader(stream);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{head}\r\n\r\n"), Cancellation);

        // The server says so when it begins to read the body: from then on the request is in flight.
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync(Cancellation));
        var ended = heritage.TerminateAsync();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Body), Cancellation);
        var answer = await reader.ReadToEndAsync(Cancellation);

        Assert.Contains("""{"data":{"__typename":"Query"}}""", answer);
        Assert.Equal(0, await ended);
    }

    [Fact]
    public async Task Without_seed_the_catalogue_is_empty()
    {
        using var heritage = Serve("--no-seed");
        using var client = new HttpClient { BaseAddress = new Uri(await heritage.ReadyAsync()) };

        var answer = await client.GetStringAsync("/graphql?query={crafts{totalCount}}", Cancellation);

        Assert.Contains("\"totalCount\":0", answer);
    }

    [Fact]
    public async Task A_busy_port_is_told_in_one_line()
    {
        using var busy = new TcpListener(IPAddress.Loopback, port: 0);
        busy.Start();
        var port = ((IPEndPoint)busy.LocalEndpoint).Port;

        using var heritage = HeritageProcess.Start(
            "serve", "--no-seed", "--port", $"{port}", "--data", _folder.File("data"));

        await AssertRefusedAsync(heritage, $"Port {port}", "--port");
    }

    [Fact]
    public async Task A_second_process_on_the_same_folder_is_refused_and_the_first_goes_on()
    {
        using var first = Serve("--no-seed");
        using var client = new HttpClient { BaseAddress = new Uri(await first.ReadyAsync()) };

        using var second = Serve("--no-seed");

        await AssertRefusedAsync(second, "in use by another process", "--data");
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready", Cancellation));
    }

    [Fact]
    public async Task A_folder_with_other_files_is_refused_and_left_alone()
    {
        var foreign = _folder.File("data");
        Directory.CreateDirectory(foreign);
        await File.WriteAllTextAsync(Path.Combine(foreign, "holiday.jpg"), "", Cancellation);

        using var heritage = Serve("--no-seed");

        await AssertRefusedAsync(heritage, "holiday.jpg", "--data");
        Assert.Single(Directory.GetFileSystemEntries(foreign));
    }

    [Fact]
    public async Task An_unwritable_folder_is_told_in_one_line()
    {
        using var heritage = HeritageProcess.Start("serve", "--port", "0", "--data", "/proc/heritage");

        await AssertRefusedAsync(heritage, "/proc/heritage", "--data");
    }

    [Fact]
    public async Task A_damaged_database_is_told_in_one_line_and_not_written_to()
    {
        using (var first = Serve("--no-seed"))
        {
            await first.ReadyAsync();
            await first.TerminateAsync();
        }

        var database = _folder.File("data", "catalog.db");
        var damaged = Enumerable.Repeat((byte)0x5a, 40_000).ToArray();
        await File.WriteAllBytesAsync(database, damaged, Cancellation);

        using var heritage = Serve("--no-seed");

        await AssertRefusedAsync(heritage, "catalog.db");
        Assert.Equal(damaged, await File.ReadAllBytesAsync(database, Cancellation));
    }

    [Theory]
    [InlineData("serve --prot 80", "--prot")]
    [InlineData("srve", "srve")]
    [InlineData("serve --port http", "HERITAGE_PORT")]
    [InlineData("serve --log xml", "HERITAGE_LOG")]
    public async Task What_is_not_understood_is_told_in_one_line(string arguments, string named)
    {
        using var heritage = HeritageProcess.Start(arguments.Split(' '));

        await AssertRefusedAsync(heritage, named);
    }

    [Fact]
    public async Task An_environment_variable_does_what_the_option_does()
    {
        var data = _folder.File("elsewhere");
        using var heritage = HeritageProcess.StartWith(
            new Dictionary<string, string> { ["HERITAGE_DATA"] = data, ["HERITAGE_PORT"] = "0" }, "serve", "--no-seed");
        await heritage.ReadyAsync();

        Assert.True(Directory.Exists(data));
    }

    [Fact]
    public async Task Json_logs_are_one_object_a_line()
    {
        using var heritage = Serve("--log", "json");
        await heritage.ReadyAsync();
        await heritage.TerminateAsync();

        Assert.All(
            heritage.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            line => System.Text.Json.JsonDocument.Parse(line).Dispose());
    }

    private static async Task AssertRefusedAsync(HeritageProcess heritage, params string[] named)
    {
        Assert.NotEqual(0, await heritage.ExitCodeAsync());
        var line = Assert.Single(heritage.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(named, word => Assert.Contains(word, line));
    }

    private HeritageProcess Serve(params string[] options) =>
        HeritageProcess.Start(["serve", "--port", "0", "--data", _folder.File("data"), .. options]);
}
