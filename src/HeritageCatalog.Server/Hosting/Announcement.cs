namespace HeritageCatalog.Server.Hosting;

/// <summary>What a person reads when the server answers: where to look, and last that it is ready.</summary>
public static partial class Announcement
{
    public static void Write(
        WebApplication application, HeritageOptions options, string address, string? database, string? keyFile)
    {
        if (options.Log == LogFormat.Json)
        {
            if (database is not null)
            {
                LogDatabase(application.Logger, database);
            }

            if (keyFile is not null)
            {
                LogKeyFile(application.Logger, keyFile);
            }

            LogReady(application.Logger, address);
            return;
        }

        if (database is not null)
        {
            Console.WriteLine($"  MongoDB   {database}");
        }

        if (keyFile is not null)
        {
            Console.WriteLine($"  key       {keyFile} (curator and operator: send it as Authorization: Bearer)");
        }

        Console.WriteLine($"""
              GraphQL   {address}/graphql
              GraphiQL  {address}/graphql in a browser
              schema    {address}/graphql/schema.graphql
              health    {address}/health/live and {address}/health/ready
            ready on {address}
            """);
    }

    /// <summary>Tells of a database that was not closed the last time: what it holds has been verified.</summary>
    public static void WriteOpening(CatalogDatabase database, HeritageOptions options)
    {
        if (database.Opening is { WasUnclean: true } opening && options.Log == LogFormat.Text)
        {
            Console.WriteLine(
                $"  recovered {opening.Documents} documents in {opening.Collections} collections, all verified: "
                + "the last stop was not a clean one");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "database on {Address}")]
    private static partial void LogDatabase(ILogger logger, string address);

    [LoggerMessage(Level = LogLevel.Information, Message = "key of a curator and operator in {File}")]
    private static partial void LogKeyFile(ILogger logger, string file);

    [LoggerMessage(Level = LogLevel.Information, Message = "ready on {Address}")]
    private static partial void LogReady(ILogger logger, string address);
}
