namespace HeritageCatalog.GraphQL.Http.Tests.Hosting;

/// <summary>Waits for what the server does by itself.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public static Task IsAsync<T>(T expected, Func<T> read) => IsAsync(expected, () => Task.FromResult(read()));

    public static async Task IsAsync<T>(T expected, Func<Task<T>> read)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        T last;
        while (!EqualityComparer<T>.Default.Equals(last = await read(), expected) && !patience.IsCancellationRequested)
        {
            await Task.Delay(Pause, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Assert.Equal(expected, last);
    }
}
