using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Server.Hosting;

/// <summary>Reaches a MongoDB cluster, or says in one line why it cannot be used. Passwords are never told.</summary>
internal static class CatalogCluster
{
    /// <summary>The database, unless the connection string names one.</summary>
    public const string DefaultDatabase = "heritage";

    private const string Setting = "HERITAGE_MONGODB";

    /// <param name="connectionString">Where it is.</param>
    /// <param name="options">How to speak with it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <param name="source">What gave the connection string, for messages.</param>
    /// <exception cref="StartRefusedException">It cannot be reached, or does not let us in.</exception>
    public static async Task<(MongoDatabase Database, string Place)> ConnectAsync(
        string connectionString,
        MongoClientOptions options,
        CancellationToken cancellation,
        string source = Setting)
    {
        var text = Parse(connectionString, source);
        try
        {
            var client = await MongoClient.ConnectAsync(connectionString, options, cancellation);
            var database = client.GetDatabase(text.Database ?? DefaultDatabase);
            await GreetAsync(database, cancellation);
            return (database, text.ToString());
        }
        catch (Exception problem) when (FindRefusal(text.ToString(), problem, source) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>What a person can do something about; null for anything else.</summary>
    public static StartRefusedException? FindRefusal(
        string place, Exception problem, string source = Setting) => problem switch
    {
        MongoConnectionException => new StartRefusedException(
            $"The MongoDB cluster {place} of {source} cannot be reached: {Line(problem)}", problem),
        MongoServerException => new StartRefusedException(
            $"The MongoDB cluster {place} of {source} refuses: {Line(problem)}", problem),
        MongoUsageException => new StartRefusedException($"{source} cannot be used: {Line(problem)}", problem),
        _ => null,
    };

    private static ConnectionString Parse(string connectionString, string source)
    {
        try
        {
            return ConnectionString.Parse(connectionString);
        }
        catch (MongoUsageException problem)
        {
            throw new StartRefusedException($"{source} cannot be used: {Line(problem)}", problem);
        }
    }

    private static async Task GreetAsync(MongoDatabase database, CancellationToken cancellation)
    {
        try
        {
            await database.RunCommandAsync(new BsonBuilder { { "ping", 1 } }, cancellationToken: cancellation);
        }
        catch
        {
            await database.Client.DisposeAsync();
            throw;
        }
    }

    private static string Line(Exception problem) => problem.Message.ReplaceLineEndings(" ");
}
