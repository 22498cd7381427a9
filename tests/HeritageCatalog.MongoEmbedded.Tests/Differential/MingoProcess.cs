using System.Diagnostics;
using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Tests.Differential;

/// <summary>mingo in a Node.js process: documents and questions on a line, the answers on a line.</summary>
public sealed class MingoProcess : IDisposable
{
    private static readonly string Folder = FindFolder();

    private readonly Lazy<Process> _process = new(() => Process.Start(new ProcessStartInfo("node", "documents.mjs")
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!);

    /// <summary>Asks about some documents; skips the test where nobody can answer.</summary>
    public async Task<List<BsonValue>> AskAsync(string question)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules", "mingo")),
            "The npm package mingo is missing: run `npm ci` in tests/oracle.");
        await _process.Value.StandardInput.WriteLineAsync(question.ReplaceLineEndings(" "));
        await _process.Value.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        var answers = await _process.Value.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException("mingo has stopped.");
        return BsonDocument.ParseJson($$"""{"answers":{{answers}}}""")["answers"].AsArray.ToList();
    }

    public void Dispose()
    {
        if (_process.IsValueCreated)
        {
            _process.Value.StandardInput.Close();
            _process.Value.WaitForExit();
            _process.Value.Dispose();
        }
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
