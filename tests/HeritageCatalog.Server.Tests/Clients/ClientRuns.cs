using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace HeritageCatalog.Server.Tests.Clients;

/// <summary>
/// Runs each script of tests/clients once, however many tests it holds, and keeps what became of each.
/// </summary>
public sealed class ClientRuns
{
    // A client that waits for an answer that never comes would wait for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyDictionary<string, string?>>>> _runs = new();

    public static string Folder { get; } = Checkout.PathOf("tests", "clients");

    public static bool IsInstalled { get; } =
        Directory.Exists(Path.Combine(Folder, "node_modules", "@urql", "core"))
        && Directory.Exists(Path.Combine(Folder, "tooling", "node_modules", "relay-compiler"));

    /// <summary>The tests of a script by name, each with why it failed, or null when it passed.</summary>
    /// <param name="script">Its path in <see cref="Folder"/>.</param>
    /// <param name="catalogue">Where it asks.</param>
    /// <param name="accessKey">Of whom it asks as; null for the public.</param>
    public Task<IReadOnlyDictionary<string, string?>> ResultsAsync(
        string script, Uri catalogue, string? accessKey = null) =>
        _runs.GetOrAdd(script, _ => new(() => RunAsync(script, catalogue, accessKey))).Value;

    private static async Task<IReadOnlyDictionary<string, string?>> RunAsync(
        string script, Uri catalogue, string? accessKey)
    {
        var start = new ProcessStartInfo("node", ["--test-reporter=./reporter.mjs", script])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["HERITAGE_GRAPHQL_URL"] = catalogue.ToString(),
                ["HERITAGE_ACCESS_KEY"] = accessKey,
            },
        };
        using var node = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        await using var giveUp = patience.Token.Register(() => node.Kill(entireProcessTree: true));
        var errors = node.StandardError.ReadToEndAsync();
        var results = Read(await node.StandardOutput.ReadToEndAsync());
        Assert.True(results.Count > 0, $"{script} ran no test: {await errors}");
        return results;
    }

    private static Dictionary<string, string?> Read(string lines) =>
        lines.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(result => result.TextAt("name")!, result => result.TextAt("message"));
}
