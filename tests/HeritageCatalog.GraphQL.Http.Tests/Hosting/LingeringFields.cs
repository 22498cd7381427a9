using HeritageCatalog.GraphQL.Binding;

namespace HeritageCatalog.GraphQL.Http.Tests.Hosting;

[QueryType]
public static class LingeringFields
{
    public static string? Linger(Lingering service) => service.ToString();
}

/// <summary>A service of one operation that ends only when the test says so.</summary>
public sealed class Lingering(LingeringCount count) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await count.WaitAsync();
}

/// <summary>Counts the operations that are slow to end.</summary>
public sealed class LingeringCount
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _begun = new(0);
    private int _now;
    private int _most;

    /// <summary>The most that waited at one moment.</summary>
    public int Most => Volatile.Read(ref _most);

    /// <summary>Waits until so many have begun.</summary>
    public async Task WaitForAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Assert.True(await _begun.WaitAsync(Patience, TestContext.Current.CancellationToken), "Too few have begun.");
        }
    }

    /// <summary>Lets all of them end.</summary>
    public void Release() => _end.SetResult();

    public async Task WaitAsync()
    {
        var now = Interlocked.Increment(ref _now);
        for (var most = Most; now > most; most = Most)
        {
            Interlocked.CompareExchange(ref _most, now, most);
        }

        _begun.Release();
        await _end.Task;
        Interlocked.Decrement(ref _now);
    }
}
