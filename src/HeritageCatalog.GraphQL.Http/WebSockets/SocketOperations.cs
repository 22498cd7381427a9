namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>The operations of one socket: those that run, by their ids, and those that are being stopped.</summary>
/// <param name="maxCount">How many may run, and how many may be being stopped.</param>
/// <param name="maxBytes">What the requests of either may hold together.</param>
internal sealed class SocketOperations(int maxCount, long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SocketOperation> _running = new(StringComparer.Ordinal);
    private readonly HashSet<SocketOperation> _stopping = [];

    public bool Contains(string id)
    {
        lock (_lock)
        {
            return _running.ContainsKey(id);
        }
    }

    /// <summary>Whether another one may run.</summary>
    /// <param name="length">Size of its request in bytes.</param>
    public bool HasRoomFor(int length)
    {
        lock (_lock)
        {
            return _running.Count < maxCount && _running.Values.Sum(one => (long)one.Length) + length <= maxBytes;
        }
    }

    /// <summary>Waits while too much is being stopped: no client may begin and end faster than the server.</summary>
    public async ValueTask WaitForStoppingAsync(CancellationToken cancellation)
    {
        while (FindStopping() is { Length: > 0 } stopping)
        {
            await Task.WhenAny(stopping).WaitAsync(cancellation);
        }
    }

    /// <summary>Adds an operation and begins to run it.</summary>
    /// <param name="operation">One whose id is free.</param>
    /// <param name="run">Returns before the operation ends, and calls <see cref="Forget"/> when it does.</param>
    public void Start(SocketOperation operation, Func<SocketOperation, Task> run)
    {
        lock (_lock)
        {
            _running.Add(operation.Id, operation);
            operation.Running = run(operation);
        }
    }

    /// <summary>Frees the id of an operation that is over; another one may have its place already.</summary>
    public void Remove(SocketOperation operation)
    {
        lock (_lock)
        {
            if (_running.TryGetValue(operation.Id, out var known) && known == operation)
            {
                _running.Remove(operation.Id);
                _stopping.Add(operation);
            }
        }
    }

    /// <summary>Lets go of an operation of which nothing runs any more.</summary>
    public void Forget(SocketOperation operation)
    {
        Remove(operation);
        lock (_lock)
        {
            _stopping.Remove(operation);
        }
    }

    /// <summary>Ends an operation on the client's wish. An id that is not known has just ended by itself.</summary>
    public Task CompleteAsync(string id)
    {
        lock (_lock)
        {
            if (!_running.Remove(id, out var operation))
            {
                return Task.CompletedTask;
            }

            _stopping.Add(operation);
            return operation.CancelAsync();
        }
    }

    /// <summary>Ends everything and waits until it has ended.</summary>
    public async Task StopAsync()
    {
        SocketOperation[] operations;
        lock (_lock)
        {
            operations = [.. _running.Values, .. _stopping];
        }

        foreach (var operation in operations)
        {
            await operation.CancelAsync();
        }

        await Task.WhenAll(operations.Select(one => one.Running));
    }

    private Task[] FindStopping()
    {
        lock (_lock)
        {
            var isTooMuch = _stopping.Count >= maxCount || _stopping.Sum(one => (long)one.Length) > maxBytes;
            return isTooMuch ? [.. _stopping.Select(one => one.Running)] : [];
        }
    }
}
