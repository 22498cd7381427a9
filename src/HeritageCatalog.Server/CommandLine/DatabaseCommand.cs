using System.CommandLine;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Maintenance;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Hosting.Verification;

namespace HeritageCatalog.Server.CommandLine;

/// <summary><c>heritage db</c>: looking after the embedded database, and comparing it with a server.</summary>
public static class DatabaseCommand
{
    private const double BytesPerMegabyte = 1024 * 1024;

    public static Command Create() =>
        new("db", "Look after the embedded database, or compare it with a MongoDB server.")
        {
            Verb("check", "Read everything in the database and say what is wrong with it.", CheckAsync),
            FileVerb("backup", "Write a copy of the database as it is now; the server may go on serving.", BackupAsync),
            FileVerb("restore", "Put a backup into a data folder that has no database yet.", RestoreAsync),
            FileVerb("salvage", "Write what is readable of a damaged database into a file to restore.", SalvageAsync),
            Verb("compact", "Give the room of what was deleted back to the disk, while nobody serves.", CompactAsync),
            CreateVerify(),
        };

    private static Command Verb(string name, string about, Func<HeritageOptions, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, about) { CommonOptions.Data() };
        command.SetAction(given => RunAsync(stop => run(CommonOptions.Read(given), stop)));
        return command;
    }

    private static Command FileVerb(
        string name, string about, Func<HeritageOptions, string, CancellationToken, Task<int>> run)
    {
        var file = new Argument<string>("FILE") { Description = "The backup." };
        var command = new Command(name, about) { file, CommonOptions.Data() };
        command.SetAction(given => RunAsync(stop => run(
            CommonOptions.Read(given), Path.GetFullPath(given.GetRequiredValue(file)), stop)));
        return command;
    }

    private static Command CreateVerify()
    {
        var uri = new Option<string>("--uri")
        {
            Description = "The MongoDB server: mongodb://… or mongodb+srv://…",
            HelpName = "URI",
            Required = true,
        };
        var command = new Command(
            "verify", "Send a MongoDB server all that this program ever sends, and compare; leaves nothing behind.")
        {
            uri,
        };
        command.SetAction(given => RunAsync(stop => VerifyAsync(given.GetRequiredValue(uri), stop)));
        return command;
    }

    private static async Task<int> VerifyAsync(string uri, CancellationToken stop) =>
        await DatabaseVerification.RunAsync(uri, Console.Out, stop) ? 0 : 1;

    private static async Task<int> RunAsync(Func<CancellationToken, Task<int>> run)
    {
        using var signals = new StopSignals();
        try
        {
            return await run(signals.Token);
        }
        catch (DatabaseOpenException problem)
        {
            throw new StartRefusedException(problem.Message, problem);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            return 1;
        }
    }

    private static async Task<int> CheckAsync(HeritageOptions options, CancellationToken stop)
    {
        var report = await DatabaseMaintenance.CheckAsync(DataFolder.Open(options.Data).DatabasePath, stop);
        foreach (var problem in report.Problems)
        {
            Console.WriteLine(problem);
        }

        Console.WriteLine(report.IsSound
            ? $"The database is sound: {CatalogDatabase.Describe(report)}."
            : $"The database is damaged; readable are {CatalogDatabase.Describe(report)}.");
        return report.IsSound ? 0 : 1;
    }

    private static async Task<int> BackupAsync(HeritageOptions options, string file, CancellationToken stop)
    {
        var written = await ServerChannel.AskAsync(options.Data, ServerVerbs.Backup, file, stop);
        if (written is null)
        {
            await using var database = await CatalogDatabase.OpenAsync(
                DataFolder.Open(options.Data), TimeProvider.System, stop);
            written = await database.BackupAsync(file, stop);
        }

        Console.WriteLine($"{file} holds {written}.");
        return 0;
    }

    private static async Task<int> RestoreAsync(HeritageOptions options, string file, CancellationToken stop)
    {
        var folder = DataFolder.Open(options.Data);
        var report = await DatabaseMaintenance.RestoreAsync(file, folder.DatabasePath, stop);
        Console.WriteLine($"{folder.Path} holds {CatalogDatabase.Describe(report)}.");
        return 0;
    }

    private static async Task<int> SalvageAsync(HeritageOptions options, string file, CancellationToken stop)
    {
        var report = await DatabaseMaintenance.SalvageAsync(DataFolder.Open(options.Data).DatabasePath, file, stop);
        foreach (var problem in report.Problems)
        {
            Console.WriteLine(problem);
        }

        Console.WriteLine($"{file} holds {report.Documents} documents in {report.Collections} collections.");
        return 0;
    }

    private static async Task<int> CompactAsync(HeritageOptions options, CancellationToken stop)
    {
        var (before, after) = await DatabaseMaintenance.CompactAsync(DataFolder.Open(options.Data).DatabasePath, stop);
        Console.WriteLine($"{before / BytesPerMegabyte:0.0} MB before, {after / BytesPerMegabyte:0.0} MB now.");
        return 0;
    }
}
