using System.ComponentModel;
using System.Diagnostics;

namespace HeritageCatalog.Bson.Tests.Decimals;

/// <summary>Python's decimal module in a process: questions on lines, then an answer to each on a line.</summary>
internal sealed class PythonDecimals : IDisposable
{
    private readonly Process _process;

    private PythonDecimals(Process process) => _process = process;

    /// <summary>Starts the process; skips the test where there is no Python.</summary>
    public static PythonDecimals Start()
    {
        try
        {
            return new PythonDecimals(Process.Start(new ProcessStartInfo("python3", "decimals.py")
            {
                WorkingDirectory = FindFolder(),
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!);
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3 is missing: run `apt-get install python3`.");
            throw;
        }
    }

    public async Task<List<string>> AskAsync(IReadOnlyList<string> questions)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await _process.StandardInput.WriteAsync($"{string.Join('\n', questions)}\n\n".AsMemory(), cancellation);
        await _process.StandardInput.FlushAsync(cancellation);
        var answers = new List<string>();
        while (answers.Count < questions.Count)
        {
            answers.Add(await _process.StandardOutput.ReadLineAsync(cancellation)
                ?? throw new InvalidOperationException("Python has stopped."));
        }

        return answers;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HeritageCatalog.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "tests", "oracle");
    }
}
