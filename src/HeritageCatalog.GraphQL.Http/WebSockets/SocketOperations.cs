namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>The operations that run on one socket, by their ids.</summary>
internal sealed class SocketOperations
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SocketOperation> _running = new(StringComparer.Ordinal);
    private readonly HashSet<Task> _tasks = [];

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _running.Count;
            }
        }
    }

    public bool Contains(string id)
    {
        lock (_lock)
        {
            return _running.ContainsKey(id);
        }
    }

    /// <summary>Adds an operation and begins to run it.</summary>
    public void Start(SocketOperation operation, Func<SocketOperation, Task> run)
    {
        lock (_lock)
        {
            _running.Add(operation.Id, operation);
            var task = run(operation);
            _tasks.Add(task);
            task.ContinueWith(Forget, TaskScheduler.Default);
        }
    }

    /// <summary>Lets go of an operation that is over; another one of the same id may have its place already.</summary>
    public void Remove(SocketOperation operation)
    {
        lock (_lock)
        {
            if (_running.TryGetValue(operation.Id, out var known) && known == operation)
            {
                _running.Remove(operation.Id);
            }
        }
    }

    /// <summary>Ends an operation on the client's wish. An id that is not known has just ended by itself.</summary>
    public Task CompleteAsync(string id)
    {
        SocketOperation? operation;
        lock (_lock)
        {
            _running.Remove(id, out operation);
        }

        return operation?.CancelAsync() ?? Task.CompletedTask;
    }

    /// <summary>Ends everything and waits until it has ended.</summary>
    public async Task StopAsync()
    {
        SocketOperation[] running;
        Task[] tasks;
        lock (_lock)
        {
            running = [.. _running.Values];
            tasks = [.. _tasks];
            _running.Clear();
        }

        foreach (var operation in running)
        {
            await operation.CancelAsync();
        }

        await Task.WhenAll(tasks);
    }

    private void Forget(Task task)
    {
        lock (_lock)
        {
            _tasks.Remove(task);
        }
    }
}
