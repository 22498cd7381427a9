using HeritageCatalog.Server.Seeding;
using Spectre.Console;

namespace HeritageCatalog.Server.Hosting;

/// <summary>Loads the seed data where a person can watch: bars in a terminal, a line for each kind elsewhere.</summary>
public static class SeedDisplay
{
    /// <exception cref="StartRefusedException">A seed file is broken; nothing was written.</exception>
    public static async Task<SeedOutcome> LoadAsync(CatalogSeed seed, bool reset, LogFormat log, CancellationToken cancellation)
    {
        try
        {
            return Console.IsOutputRedirected || log == LogFormat.Json
                ? await seed.LoadAsync(reset, new Lines(log), cancellation)
                : await LoadWithBarsAsync(seed, reset, cancellation);
        }
        catch (SeedException problem)
        {
            throw new StartRefusedException(problem.Message, problem);
        }
    }

    private static Task<SeedOutcome> LoadWithBarsAsync(CatalogSeed seed, bool reset, CancellationToken cancellation) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => seed.LoadAsync(reset, new Bars(context), cancellation));

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

    private sealed class Lines(LogFormat log) : IProgress<SeedProgress>
    {
        public void Report(SeedProgress value)
        {
            if (value.Done == value.Of)
            {
                Console.WriteLine(log == LogFormat.Json
                    ? $$"""{"LogLevel":"Information","Category":"Seeding","Message":"seed {{value.Kind}}: {{value.Of}}"}"""
                    : $"seed {value.Kind}: {value.Of}");
            }
        }
    }
}
