using System.CommandLine;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Maintenance;
using HeritageCatalog.Server.Hosting;

namespace HeritageCatalog.Server.CommandLine;

/// <summary><c>heritage blobs</c>: looking after the files.</summary>
public static class BlobsCommand
{
    private const double BytesPerMegabyte = 1024 * 1024;

    public static Command Create() => new("blobs", "Verify the files, or remove those that nothing refers to.")
    {
        CreateVerify(),
        CreateCollect(),
    };

    private static Command CreateVerify()
    {
        var command = new Command(
            "verify", "Read every file and hold it against the hash it was written with; the server may go on serving.")
        {
            CommonOptions.Data(),
        };
        command.SetAction(given => RunAsync(stop => VerifyAsync(CommonOptions.Read(given), stop)));
        return command;
    }

    private static Command CreateCollect()
    {
        var delete = new Option<bool>("--delete") { Description = "Delete them; without it they are only told." };
        var command = new Command(
            "gc", "Tell which files no record has referred to for a week; the week begins with the first run.")
        {
            delete,
            CommonOptions.Data(),
        };
        command.SetAction(given => RunAsync(
            stop => CollectAsync(CommonOptions.Read(given), given.GetValue(delete), stop)));
        return command;
    }

    private static async Task<int> RunAsync(Func<CancellationToken, Task<int>> run)
    {
        using var signals = new StopSignals();
        try
        {
            return await run(signals.Token);
        }
        catch (BlobException problem)
        {
            throw new StartRefusedException(problem.Message, problem);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            return 1;
        }
    }

    private static async Task<int> VerifyAsync(HeritageOptions options, CancellationToken stop)
    {
        var blobs = await CatalogBlobs.OpenAsync(options, TimeProvider.System, stop);
        var report = await blobs.VerifyAsync(cancellation: stop);
        foreach (var damage in report.Damages)
        {
            Console.WriteLine($"{damage.Name}: {damage.Detail}");
        }

        var size = FormattableString.Invariant($"{report.Bytes / BytesPerMegabyte:0.0} MB");
        Console.WriteLine(report.IsSound
            ? $"All {report.Blobs} blobs are sound, {size}."
            : $"{report.Damages.Count} of {report.Blobs} blobs are damaged, of {size}.");
        return report.IsSound ? 0 : 1;
    }

    // The process that has the database open is the only one that knows what refers to what.
    private static async Task<int> CollectAsync(HeritageOptions options, bool delete, CancellationToken stop)
    {
        var told = options.MongoDb is null
            ? await ServerChannel.AskAsync(options.Data, ServerVerbs.CollectBlobs, $"{delete}", stop)
            : null;
        if (told is null)
        {
            await using var database = await CatalogDatabase.OpenAsync(options, TimeProvider.System, stop);
            var blobs = await CatalogBlobs.OpenAsync(options, TimeProvider.System, stop);
            told = await BlobCollection.RunAsync(
                database.Database, blobs, TimeProvider.System, isDryRun: !delete, stop);
        }

        Console.WriteLine(told);
        return 0;
    }
}
