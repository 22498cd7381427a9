using System.CommandLine;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Seeding;

namespace HeritageCatalog.Server.CommandLine;

public static class SeedCommand
{
    public static Command Create()
    {
        var reset = new Option<bool>("--reset")
        {
            Description = "Remove what is in the catalogue first, and load anew.",
        };
        var command = new Command("seed", "Load the seed data into a data folder, without serving.")
        {
            CommonOptions.Data(),
            reset,
        };
        command.SetAction(given => LoadAsync(CommonOptions.Read(given), given.GetValue(reset)));
        return command;
    }

    private static async Task<int> LoadAsync(HeritageOptions options, bool reset)
    {
        using var signals = new StopSignals();
        await using var database = await CatalogDatabase.OpenAsync(options, TimeProvider.System, signals.Token);
        var seed = new CatalogSeed(database.Database, SeedFolder.BuiltIn, TimeProvider.System);
        var outcome = await SeedDisplay.LoadAsync(seed, reset, options.Log, signals.Token);
        Console.WriteLine(outcome switch
        {
            SeedOutcome.Loaded => $"The seed data is in {database.Place}.",
            SeedOutcome.AlreadyLoaded => $"The seed data is in {database.Place} already; --reset loads it anew.",
            _ => $"{database.Place} holds records that did not come from the seed data and was left alone; "
                + "--reset replaces them.",
        });
        return outcome == SeedOutcome.ForeignRecords ? 1 : 0;
    }
}
