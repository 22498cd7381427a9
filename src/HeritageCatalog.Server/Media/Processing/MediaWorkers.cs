namespace HeritageCatalog.Server.Media.Processing;

/// <summary>Works through the queue in the background, one file for each core at a time.</summary>
public sealed partial class MediaWorkers(
    MediaQueue queue,
    MediaProcessor processor,
    MediaUpkeep upkeep,
    MediaSettings settings,
    ILogger<MediaWorkers> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly string _process = Guid.NewGuid().ToString("n")[..8];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server does not wait for it before it answers.
        await Task.Yield();
        await RunAsync(upkeep.BeginAsync, stoppingToken);
        var loops = Enumerable.Range(1, settings.Workers).Select(number => LoopAsync(number, stoppingToken));
        await Task.WhenAll([.. loops, upkeep.RunAsync(stoppingToken)]);
    }

    private async Task LoopAsync(int number, CancellationToken stop)
    {
        var worker = $"{_process}-{number}";
        while (!stop.IsCancellationRequested)
        {
            var isBusy = false;
            await RunAsync(async cancellation => isBusy = await WorkAsync(worker, cancellation), stop);
            if (!isBusy)
            {
                await WaitAsync(stop);
            }
        }
    }

    private async Task<bool> WorkAsync(string worker, CancellationToken stop)
    {
        if (await queue.ClaimAsync(worker, stop) is not { } claimed)
        {
            return false;
        }

        // There may be more, for somebody else.
        queue.Hint();
        await processor.RunAsync(claimed, stop);
        return true;
    }

    // A fault of one piece of work, or of the database, ends no worker: the lease ends, and it is tried again.
    private async Task RunAsync(Func<CancellationToken, Task> step, CancellationToken stop)
    {
        try
        {
            await step(stop);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The end: what was under way is taken up by the next process.
        }
        catch (Exception problem)
        {
            LogFault(problem);
        }
    }

    private async Task WaitAsync(CancellationToken stop)
    {
        try
        {
            await queue.WaitAsync(Pause, stop);
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    [LoggerMessage(LogLevel.Error, "A worker of the media queue met a fault.")]
    private partial void LogFault(Exception problem);
}
