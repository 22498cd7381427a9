namespace HeritageCatalog.Mongo.Pooling;

/// <summary>Who waits for a connection, first come first served. The pool's lock guards it.</summary>
internal sealed class WaitQueue
{
    private readonly LinkedList<TaskCompletionSource<PooledConnection>> _waiting = [];

    public bool IsEmpty => _waiting.Count == 0;

    // What comes after the wait runs elsewhere, because the pool's lock is held when it ends.
    public LinkedListNode<TaskCompletionSource<PooledConnection>> Add() => _waiting.AddLast(
        new TaskCompletionSource<PooledConnection>(TaskCreationOptions.RunContinuationsAsynchronously));

    public void ServeFirst(PooledConnection connection)
    {
        var first = _waiting.First!.Value;
        _waiting.RemoveFirst();
        first.SetResult(connection);
    }

    /// <summary>Says whether it still waited.</summary>
    public bool Remove(LinkedListNode<TaskCompletionSource<PooledConnection>> node)
    {
        if (node.List is null)
        {
            return false;
        }

        _waiting.Remove(node);
        return true;
    }

    public IReadOnlyList<TaskCompletionSource<PooledConnection>> TakeAll()
    {
        var all = _waiting.ToList();
        _waiting.Clear();
        return all;
    }
}
