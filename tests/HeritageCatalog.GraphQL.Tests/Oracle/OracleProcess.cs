using System.Diagnostics;
using System.Text.Json;
using HeritageCatalog.GraphQL.Tests.Oracle;

[assembly: AssemblyFixture(typeof(OracleProcess))]

namespace HeritageCatalog.GraphQL.Tests.Oracle;

/// <summary>The reference implementation in a Node.js process: one question on a line, one answer on a line.</summary>
public sealed class OracleProcess : IAsyncLifetime
{
    private readonly SemaphoreSlim _oneQuestionAtATime = new(1);
    private Process? _process;

    /// <summary>Why there is no oracle on this machine; null where there is one.</summary>
    public string? Absence { get; private set; }

    public ValueTask InitializeAsync()
    {
        var folder = FindFolder();
        if (folder is null || !Directory.Exists(Path.Combine(folder, "node_modules", "graphql")))
        {
            Absence = "The reference implementation is not installed: run npm ci in tests/oracle.";
            return ValueTask.CompletedTask;
        }

        try
        {
            _process = Process.Start(new ProcessStartInfo("node", "oracle.mjs")
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Absence = "Node.js is not installed.";
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Asks; skips the test where nobody can answer.</summary>
    public async Task<JsonElement> AskAsync(object question)
    {
        Assert.SkipWhen(Absence is not null, Absence ?? "");
        await _oneQuestionAtATime.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await _process!.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question));
            await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            var answer = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            return JsonElement.Parse(answer ?? throw new InvalidOperationException("The oracle has stopped."));
        }
        finally
        {
            _oneQuestionAtATime.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _process?.StandardInput.Close();
        _process?.WaitForExit();
        _process?.Dispose();
        _oneQuestionAtATime.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string? FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "tests", "oracle");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
