using System.Diagnostics;
using HeritageCatalog.Blobs.AzureStorage;
using HeritageCatalog.Blobs.Tests.AzureStorage;
using HeritageCatalog.Blobs.Tests.Fixtures;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace HeritageCatalog.Blobs.Tests.AzureStorage;

/// <summary>
/// Microsoft's emulator of Azure Blob Storage, started when the first test needs it, with a fresh folder on a free port.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    public const string Account = "devstoreaccount1";

    // Known to everybody: the emulator has no other.
    public const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const string Listens = "successfully listens on ";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Folder = FindFolder();

    private readonly TemporaryFolder _files = new();
    private readonly Lazy<Task<string>> _address;
    private Process? _process;

    public Azurite() => _address = new Lazy<Task<string>>(StartAsync);

    /// <summary>URL of the account.</summary>
    public async Task<string> UrlAsync()
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Folder, "node_modules", "azurite")),
            "Azurite is not installed: run ./heritage test, or npm ci in tests/azurite");
        return $"{await _address.Value}/{Account}";
    }

    /// <summary>Options for a container of a test of its own.</summary>
    public async Task<AzureBlobOptions> OptionsAsync() => new()
    {
        ConnectionString = "DefaultEndpointsProtocol=http;"
            + $"AccountName={Account};AccountKey={Key};BlobEndpoint={await UrlAsync()};",
        Container = $"test-{Guid.NewGuid():n}",
    };

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _files.Dispose();
    }

    private async Task<string> StartAsync()
    {
        _process = Process.Start(new ProcessStartInfo("node", ["start.mjs", _files.Path])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.IndexOf(Listens, StringComparison.Ordinal) is >= 0 and var at)
            {
                return line[(at + Listens.Length)..].Trim();
            }
        }

        throw new InvalidOperationException("Azurite ended before it listened.");
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HeritageCatalog.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "tests", "azurite");
    }
}
