namespace HeritageCatalog.Server.Hosting;

/// <summary>What a person reads when the server answers: where to look, and last that it is ready.</summary>
public static partial class Announcement
{
    public static void Write(WebApplication application, HeritageOptions options, string address)
    {
        if (options.Log == LogFormat.Json)
        {
            LogReady(application.Logger, address);
            return;
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

    [LoggerMessage(Level = LogLevel.Information, Message = "ready on {Address}")]
    private static partial void LogReady(ILogger logger, string address);
}
