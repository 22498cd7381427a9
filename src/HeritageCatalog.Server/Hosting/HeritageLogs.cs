namespace HeritageCatalog.Server.Hosting;

/// <summary>Logs on stdout, one line each: text for people, JSON for machines.</summary>
internal static class HeritageLogs
{
    public static void AddHeritageLogs(this ILoggingBuilder logging, LogFormat format)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);

        // As long as it may say anything, each request gets an activity and a scope, wanted or not, which takes 5 % of
        // an answer. What it would tell from warnings on are failed starts, which are thrown too, and that the address
        // is set twice. Traces are made by whoever exports them.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        if (format == LogFormat.Json)
        {
            logging.AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
        else
        {
            logging.AddSimpleConsole(options =>
            {
                options.SingleLine = true;
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "HH:mm:ss.fff ";
            });
        }
    }
}
