using System.Diagnostics;

namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>The contracts on a real cluster: once more, in a process of their own that has it for its server.</summary>
public sealed class ClusterContractTests
{
    private const string TargetVariable = "HERITAGE_CONTRACT_TARGET";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The server that contracts over TCP are tried on instead of the engine's listener.</summary>
    public static string? Target =>
        Environment.GetEnvironmentVariable(TargetVariable) is { Length: > 0 } target ? target : null;

    [Fact]
    public async Task The_contracts_hold_on_a_real_cluster()
    {
        var cluster = Environment.GetEnvironmentVariable("HERITAGE_TEST_MONGODB");
        Assert.SkipWhen(
            string.IsNullOrEmpty(cluster),
            "HERITAGE_TEST_MONGODB names no MongoDB cluster: the contracts ran on the embedded engine alone.");
        var start = new ProcessStartInfo(
            "dotnet", [typeof(ClusterContractTests).Assembly.Location, "-noColor", "-noLogo", "-class", "*OverTheWire"])
        {
            RedirectStandardOutput = true,
            Environment = { [TargetVariable] = cluster },
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        await using var giveUp = patience.Token.Register(() => process.Kill(entireProcessTree: true));

        var report = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, report);
        Assert.Contains("Failed: 0", report);
    }
}
