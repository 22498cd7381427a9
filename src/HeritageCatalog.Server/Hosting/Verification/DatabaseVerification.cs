using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Hosting.Verification;

/// <summary>
/// Sends the query catalogue to a MongoDB server, in a temporary database, and to the embedded database, and tells
/// people where the two do not do the same.
/// </summary>
internal sealed class DatabaseVerification(VerifiedDatabases databases, QueryCatalogue catalogue, TextWriter output)
{
    private const string Source = "--uri";

    // Reads first, as the seed data is; then what puts it in order, changes it, takes out and puts in.
    private static readonly string[] Verbs =
    [
        "find", "aggregate", "ping", "collMod", "create", "createIndexes", "findAndModify", "update", "delete",
        "insert",
    ];

    private readonly List<QueryExample> _examples = [.. catalogue.Examples.Where(example => example.IsRepeatable)];
    private int _compared;
    private int _differing;

    /// <summary>Compares a server, named by its connection string, with an embedded database in a temporary folder.
    /// </summary>
    /// <returns>Whether all is the same.</returns>
    /// <exception cref="StartRefusedException">The server cannot be reached, or refuses.</exception>
    public static async Task<bool> RunAsync(string connectionString, TextWriter output, CancellationToken cancellation)
    {
        var options = CatalogDatabase.ClientOptions(TimeProvider.System);
        var (database, place) = await CatalogCluster.ConnectAsync(connectionString, options, cancellation, Source);
        await using var temporary = new TemporaryDatabase(database.Client, output);
        var folder = Directory.CreateTempSubdirectory("heritage-verify-");
        try
        {
            await using var embedded = await CatalogDatabase.OpenAsync(
                DataFolder.Open(folder.FullName), TimeProvider.System, cancellation);
            var databases = new VerifiedDatabases(embedded.Database, temporary.Database);
            var version = await VersionOfAsync(databases, cancellation);
            await output.WriteLineAsync(
                $"Comparing {place} (MongoDB {version}) with the embedded database, in {temporary.Database.Name}.");
            await databases.PrepareAsync(cancellation);
            await output.WriteLineAsync("  the seed data is in both");
            return await new DatabaseVerification(databases, QueryCatalogue.BuiltIn, output).CompareAsync(cancellation);
        }
        catch (Exception problem) when (CatalogCluster.FindRefusal(place, problem, Source) is { } refusal)
        {
            throw refusal;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Compares two databases that hold the seed data.</summary>
    /// <returns>Whether all is the same.</returns>
    public async Task<bool> CompareAsync(CancellationToken cancellation)
    {
        var byVerb = _examples.ToLookup(example => example.Verb);
        foreach (var verb in Verbs.Union(byVerb.Select(group => group.Key)))
        {
            await CompareAsync(verb, [.. byVerb[verb]], cancellation);
            if (verb == "aggregate")
            {
                await TellAsync("changes followed", 1, [await FindChangeAsync(cancellation)]);
            }
        }

        await CompareContentsAsync(cancellation);
        await output.WriteLineAsync(_differing == 0
            ? $"All {_compared} comparisons are the same."
            : $"{_differing} of {_compared} comparisons differ.");
        return _differing == 0;
    }

    private static async Task<string> VersionOfAsync(VerifiedDatabases databases, CancellationToken cancellation)
    {
        var command = new BsonBuilder { { "buildInfo", 1 } };
        var info = await databases.Other.RunCommandAsync(command, cancellationToken: cancellation);
        return info["version"].AsString;
    }

    private async Task CompareAsync(string verb, List<QueryExample> examples, CancellationToken cancellation)
    {
        var differences = new List<Difference?>();
        foreach (var example in examples)
        {
            differences.Add(await databases.FindDifferenceAsync(example, cancellation));
        }

        await TellAsync(verb, examples.Count, differences);
    }

    private Task<Difference?> FindChangeAsync(CancellationToken cancellation) =>
        ChangeVerification.FindDifferenceAsync(databases, cancellation);

    private async Task CompareContentsAsync(CancellationToken cancellation)
    {
        var collections = _examples.Select(example => example.Collection)
            .Where(name => !name.StartsWith('('))
            .Distinct()
            .ToList();
        var differences = new List<Difference?>();
        foreach (var collection in collections)
        {
            differences.Add(await databases.FindDifferenceAsync(collection, cancellation));
        }

        await TellAsync("contents afterwards", collections.Count, differences);
    }

    private async Task TellAsync(string what, int count, IReadOnlyList<Difference?> found)
    {
        var differences = found.OfType<Difference>().ToList();
        _compared += count;
        _differing += differences.Count;
        if (count > 0)
        {
            await output.WriteLineAsync(
                $"  {what,-20} {count,5}   {(differences.Count == 0 ? "the same" : $"{differences.Count} differ:")}");
        }

        foreach (var difference in differences)
        {
            await output.WriteLineAsync(difference.ToString());
        }
    }
}
