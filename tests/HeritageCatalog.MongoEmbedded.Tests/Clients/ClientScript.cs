using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using HeritageCatalog.MongoEmbedded.Listening;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Clients;

/// <summary>
/// A script of tests/clients, run once against a listener by a client that MongoDB makes; it tells each of its checks
/// as one line of JSON.
/// </summary>
internal sealed class ClientScript
{
    // A client that waits for an answer that never comes would wait for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string Clients = FindFolder();

    private readonly Lazy<Task<Dictionary<string, string?>>> _results;

    public ClientScript() => _results = new(RunAsync);

    /// <summary>The script below tests/clients.</summary>
    public required string File { get; init; }

    /// <summary>The program, and what it is told before and after the address of the database.</summary>
    public required Func<string, ProcessStartInfo> Start { get; init; }

    /// <summary>A folder that is there when the client is.</summary>
    public required string Installation { get; init; }

    /// <summary>What to do where the client is missing.</summary>
    public required string Remedy { get; init; }

    /// <summary>How a check begins, with its name.</summary>
    public required Regex Check { get; init; }

    public bool IsInstalled => Directory.Exists(Path.Combine(Clients, Installation));

    public IEnumerable<string> CheckNames() =>
        Check.Matches(System.IO.File.ReadAllText(Path.Combine(Clients, File))).Select(match => match.Groups[1].Value);

    /// <summary>The checks of the script by name, each with why it failed, or null when it passed.</summary>
    public Task<Dictionary<string, string?>> ResultsAsync() => _results.Value;

    private async Task<Dictionary<string, string?>> RunAsync()
    {
        await using var database = await ListeningDatabase.StartAsync(
            new MongoListenerOptions { User = "driver", Password = "password" });
        var start = Start(database.Address("driver:password@", "authSource=admin"));
        start.WorkingDirectory = Clients;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        await using var giveUp = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync();
        var results = Read(await process.StandardOutput.ReadToEndAsync());
        Assert.True(results.Count > 0, $"{File} ran no check: {await errors}");
        return results;
    }

    private static Dictionary<string, string?> Read(string lines) =>
        lines.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(
                result => result.GetProperty("name").GetString()!, result => result.GetProperty("message").GetString());

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "HeritageCatalog.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "tests", "clients");
    }
}
