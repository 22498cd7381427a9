namespace HeritageCatalog.GraphQL.Http.Tests.Hosting;

/// <summary>Waits for what the server does by itself.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public static async Task IsAsync<T>(T expected, Func<T> read)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (!EqualityComparer<T>.Default.Equals(read(), expected) && !patience.IsCancellationRequested)
        {
            await Task.Delay(Pause, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Assert.Equal(expected, read());
    }
}
