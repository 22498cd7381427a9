using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using HeritageCatalog.MongoEmbedded.Listening;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Clients;

/// <summary>Runs the script of tests/clients/mongodb once against a listener, and keeps what became of each test.
/// </summary>
public sealed partial class OfficialDriver
{
    private const string Script = "mongodb/driver.checks.mjs";

    // A client that waits for an answer that never comes would wait for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string Folder = FindFolder();

    private readonly Lazy<Task<Dictionary<string, string?>>> _results = new(RunAsync);

    public static bool IsInstalled => Directory.Exists(Path.Combine(Folder, "node_modules", "mongodb"));

    /// <summary>The tests of the script by name, each with why it failed, or null when it passed.</summary>
    public Task<Dictionary<string, string?>> ResultsAsync() => _results.Value;

    public static IEnumerable<string> TestNames() =>
        TestName().Matches(File.ReadAllText(Path.Combine(Folder, Script))).Select(match => match.Groups["name"].Value);

    private static async Task<Dictionary<string, string?>> RunAsync()
    {
        await using var database = await ListeningDatabase.StartAsync(
            new MongoListenerOptions { User = "driver", Password = "password" });
        var start = new ProcessStartInfo("node", ["--test-reporter=./reporter.mjs", Script])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MONGODB_URL"] = database.Address("driver:password@") },
        };
        using var node = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        await using var giveUp = patience.Token.Register(() => node.Kill(entireProcessTree: true));
        var errors = node.StandardError.ReadToEndAsync();
        var results = Read(await node.StandardOutput.ReadToEndAsync());
        Assert.True(results.Count > 0, $"{Script} ran no test: {await errors}");
        return results;
    }

    private static Dictionary<string, string?> Read(string lines) =>
        lines.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(
                result => result.GetProperty("name").GetString()!, result => result.GetProperty("message").GetString());

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HeritageCatalog.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "tests", "clients");
    }

    [GeneratedRegex(@"^test\('(?<name>[^']+)'", RegexOptions.Multiline)]
    private static partial Regex TestName();
}
