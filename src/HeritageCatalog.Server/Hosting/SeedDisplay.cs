using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Server.Seeding;
using Spectre.Console;

namespace HeritageCatalog.Server.Hosting;

/// <summary>Loads the seed data where it can be watched: bars in a terminal, lines elsewhere, or log lines.</summary>
public static partial class SeedDisplay
{
    /// <exception cref="StartRefusedException">A seed file is broken, or the disk does not take the data.</exception>
    public static async Task<SeedOutcome> LoadAsync(
        CatalogSeed seed, bool reset, LogFormat log, CancellationToken cancellation)
    {
        try
        {
            return log == LogFormat.Json ? await LoadWithLogAsync(seed, reset, cancellation)
                : Console.IsOutputRedirected ? await seed.LoadAsync(reset, new Lines(), cancellation)
                : await LoadWithBarsAsync(seed, reset, cancellation);
        }
        catch (SeedException problem)
        {
            throw new StartRefusedException(problem.Message, problem);
        }
        catch (MongoServerException problem)
        {
            throw new StartRefusedException(
                $"The seed data could not be stored: {problem.Message} The next start loads it anew.", problem);
        }
    }

    private static async Task<SeedOutcome> LoadWithLogAsync(
        CatalogSeed seed, bool reset, CancellationToken cancellation)
    {
        using var logs = LoggerFactory.Create(static logging => logging.AddHeritageLogs(LogFormat.Json));
        return await seed.LoadAsync(reset, new LogLines(logs.CreateLogger<CatalogSeed>()), cancellation);
    }

    private static Task<SeedOutcome> LoadWithBarsAsync(CatalogSeed seed, bool reset, CancellationToken cancellation) =>
        AnsiConsole.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn())
            .StartAsync(context => seed.LoadAsync(reset, new Bars(context), cancellation));

    [LoggerMessage(Level = LogLevel.Information, Message = "seed {Kind}: {Count}")]
    private static partial void LogLoaded(ILogger logger, string kind, int count);

    private sealed class LogLines(ILogger logger) : IProgress<SeedProgress>
    {
        public void Report(SeedProgress value)
        {
            if (value.IsComplete)
            {
                LogLoaded(logger, value.Kind, value.Of);
            }
        }
    }

    private sealed class Lines : IProgress<SeedProgress>
    {
        public void Report(SeedProgress value)
        {
            if (value.IsComplete)
            {
                Console.WriteLine($"seed {value.Kind}: {value.Of}");
            }
        }
    }

    private sealed class Bars(ProgressContext context) : IProgress<SeedProgress>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = [];

        public void Report(SeedProgress value)
        {
            if (!_tasks.TryGetValue(value.Kind, out var task))
            {
                _tasks[value.Kind] = task = context.AddTask($"seed {value.Kind}", maxValue: value.Of);
            }

            task.Value = value.Done;
        }
    }
}
