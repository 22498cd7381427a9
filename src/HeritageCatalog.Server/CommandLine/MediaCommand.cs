using System.CommandLine;
using HeritageCatalog.Server.Hosting;

namespace HeritageCatalog.Server.CommandLine;

/// <summary><c>heritage media</c>: what can be done with pictures beside serving them.</summary>
public static class MediaCommand
{
    public static Command Create() => new("media", "Write pictures for other web servers.")
    {
        CreateTiles(),
    };

    private static Command CreateTiles()
    {
        var key = new Argument<string>("KEY")
        {
            Description = "Of a public picture: what follows /media/ in its addresses.",
        };
        var folder = new Argument<string>("FOLDER") { Description = "A folder that is not there yet." };
        var address = new Option<string>("--address")
        {
            Description = "Where the folder is going to be found. Default: http://localhost/ and the folder's name",
            HelpName = "URL",
        };
        var command = new Command(
            "tiles", "Write a picture as files that any web server can hand out to viewers that zoom (IIIF level 0).")
        {
            key,
            folder,
            address,
            CommonOptions.Data(),
        };
        command.SetAction(given => RunAsync(
            CommonOptions.Read(given),
            RequestOf(given.GetRequiredValue(key), given.GetRequiredValue(folder), given.GetValue(address))));
        return command;
    }

    private static TileRequest RequestOf(string key, string folder, string? address)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return new TileRequest(
            key, path, address?.TrimEnd('/') ?? $"http://localhost/{Uri.EscapeDataString(Path.GetFileName(path))}");
    }

    // The process that has the database open is the only one that knows what the public may see.
    private static async Task<int> RunAsync(HeritageOptions options, TileRequest wanted)
    {
        using var signals = new StopSignals();
        var told = options.MongoDb is null
            ? await ServerChannel.AskAsync(options.Data, ServerVerbs.WriteTiles, wanted.ToString(), signals.Token)
            : null;
        if (told is null)
        {
            await using var database = await CatalogDatabase.OpenAsync(options, TimeProvider.System, signals.Token);
            var blobs = await CatalogBlobs.OpenAsync(options, TimeProvider.System, signals.Token);
            told = await TileWriting.RunAsync(
                database.Database, blobs, TimeProvider.System, wanted, signals.Token);
        }

        Console.WriteLine(told);
        return 0;
    }
}
