using System.Collections.Concurrent;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>
/// Walks a sequence on a thread of its own, some items ahead of whoever takes them: two halves of a work that would
/// follow each other item by item are done at once.
/// </summary>
internal static class ReadAhead
{
    private const int BlockSize = 512;
    private const int MostBlocks = 16;

    /// <summary>The items of a sequence, which nobody else walks meanwhile; what it throws is thrown here.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source)
    {
        using var stop = new CancellationTokenSource();
        using var blocks = new BlockingCollection<T[]>(MostBlocks);
        var reading = Task.Factory.StartNew(
            () => Read(source, blocks, stop.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        try
        {
            foreach (var block in blocks.GetConsumingEnumerable())
            {
                foreach (var item in block)
                {
                    yield return item;
                }
            }
        }
        finally
        {
            stop.Cancel();
            reading.GetAwaiter().GetResult();
        }
    }

    private static void Read<T>(IEnumerable<T> source, BlockingCollection<T[]> blocks, CancellationToken stop)
    {
        try
        {
            foreach (var block in source.Chunk(BlockSize))
            {
                blocks.Add(block, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody takes the rest.
        }
        finally
        {
            blocks.CompleteAdding();
        }
    }
}
