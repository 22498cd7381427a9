using System.Net.Sockets;
using HeritageCatalog.Blobs;
using HeritageCatalog.Imaging;
using HeritageCatalog.Server.Seeding;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// The server from its first line to its last: open, load, listen, and on a signal finish, flush and end.
/// </summary>
public static class HeritageServer
{
    /// <returns>The exit code.</returns>
    /// <exception cref="StartRefusedException">It cannot start; the message says what to do.</exception>
    public static async Task<int> RunAsync(HeritageOptions options)
    {
        using var signals = new StopSignals();
        try
        {
            await RunAsync(options, signals.Token);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            // Stopped before it was ready: what was acknowledged is on disk, and a half-loaded seed is loaded anew.
        }

        return 0;
    }

    private static async Task RunAsync(HeritageOptions options, CancellationToken stop)
    {
        using var telemetry = TelemetryExport.StartIfWanted();
        var time = TimeProvider.System;
        await using var database = await CatalogDatabase.OpenAsync(options, time, stop);
        Announcement.WriteOpening(database, options);
        var blobs = await CatalogBlobs.OpenAsync(options, time, stop);
        await using var channel = options.MongoDb is null
            ? ServerChannel.Open(DataFolder.Open(options.Data), VerbsOf(database, blobs, time))
            : null;
        var listening = database.Listen(options);
        var keyFile = default(string);
        if (options is { AccessKeys.Count: 0, MongoDb: null })
        {
            (var key, keyFile) = AccessKeySettings.ReadOrCreate(DataFolder.Open(options.Data));
            options = options with { AccessKeys = [key] };
        }

        var data = DataFolder.Open(options.Data);
        using var work = WorkFolder.Open(data);
        options = options with
        {
            SizeKeys = SizeKeySettings.OrOf(data, options.SizeKeys),
            WorkFolder = work.Path,
        };
        if (options.LoadSeed)
        {
            var seed = new CatalogSeed(database.Database, SeedFolder.BuiltIn, time);
            await SeedDisplay.LoadAsync(seed, reset: false, options.Log, stop);
        }

        await using var application = HeritageApplication.Create(options, database.Database, time, blobs);
        database.LogTo(application.Logger);
        await CatalogDocuments.LoadAsync(application.Services, stop);
        await StartAsync(application, options, stop);
        Announcement.Write(application, options, AddressOf(application), listening, keyFile);

        // Without the image library they would fill the queue; the start after it is installed takes them in.
        var isSeeding = options is { LoadSeed: true, SeedPictures: true } && ImagePipeline.FindProblem() is null;
        await using (isSeeding ? PictureSeeding.Start(application.Services) : null)
        {
            await WaitAsync(stop);
        }

        await application.StopAsync(CancellationToken.None);
        telemetry?.Flush();
    }

    private static ServerVerbs VerbsOf(CatalogDatabase database, IBlobStore blobs, TimeProvider time) => new()
    {
        [ServerVerbs.Backup] = database.BackupAsync,
        [ServerVerbs.CollectBlobs] = (deletes, cancellation) => BlobCollection.RunAsync(
            database.Database, blobs, time, isDryRun: !bool.Parse(deletes), cancellation),
        [ServerVerbs.WriteTiles] = (wanted, cancellation) => TileWriting.RunAsync(
            database.Database, blobs, time, TileRequest.Parse(wanted), cancellation),
    };

    private static async Task StartAsync(WebApplication application, HeritageOptions options, CancellationToken stop)
    {
        try
        {
            await application.StartAsync(stop);
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            throw new StartRefusedException(
                $"Port {options.Port} on {options.Host} is in use: "
                + "stop what listens there, or give another with --port (0 for any free one).",
                problem);
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            throw new StartRefusedException(
                $"Cannot listen on {options.Host}:{options.Port} ({problem.Message.TrimEnd('.')}): "
                + "give another address with --host or port with --port.",
                problem);
        }
    }

    private static string AddressOf(WebApplication application) =>
        application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static async Task WaitAsync(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = stop.Register(stopped.SetResult);
        await stopped.Task;
    }
}
