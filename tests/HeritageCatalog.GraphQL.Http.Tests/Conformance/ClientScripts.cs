using System.Diagnostics;

namespace HeritageCatalog.GraphQL.Http.Tests.Conformance;

/// <summary>Runs the Node.js scripts of tests/clients.</summary>
internal static class ClientScripts
{
    private static readonly string Folder = Path.Combine(FindRepository(), "tests", "clients");

    public static void SkipUnlessInstalled(string package) =>
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules", package)),
            $"The npm package {package} is missing: run `npm ci` in tests/clients.");

    /// <summary>Runs a script to its end and gives what it printed.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var cancel = TestContext.Current.CancellationToken;
        var output = node.StandardOutput.ReadToEndAsync(cancel);
        var errors = node.StandardError.ReadToEndAsync(cancel);
        await node.WaitForExitAsync(cancel);
        Assert.True(node.ExitCode == 0, $"{script} ended with {node.ExitCode}: {await errors}");
        return await output;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HeritageCatalog.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
