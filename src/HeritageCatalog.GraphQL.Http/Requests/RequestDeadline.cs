using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;

namespace HeritageCatalog.GraphQL.Http.Requests;

/// <summary>Stops an operation when its client has gone or its time is up; used again for other requests.</summary>
internal sealed class RequestDeadline : IDisposable, IResettable
{
    // More requests than these at one moment are rare enough to make what they need.
    private const int MostKept = 256;

    private static readonly DefaultObjectPool<RequestDeadline> Pool =
        new(new DefaultPooledObjectPolicy<RequestDeadline>(), MostKept);

    private readonly CancellationTokenSource _source = new();
    private CancellationTokenRegistration _disconnect;
    private CancellationToken _aborted;

    /// <summary>Cancelled at the deadline, and when the client goes away.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Tells a deadline that passed from a client that left.</summary>
    public bool HasPassed => _source.IsCancellationRequested && !_aborted.IsCancellationRequested;

    /// <summary>Begins to watch a request.</summary>
    public static RequestDeadline Start(HttpContext context, TimeSpan time)
    {
        var deadline = Pool.Get();
        deadline._aborted = context.RequestAborted;
        deadline._disconnect = deadline._aborted.UnsafeRegister(
            static source => ((CancellationTokenSource)source!).Cancel(), deadline._source);
        deadline._source.CancelAfter(time);
        return deadline;
    }

    /// <summary>Ends the watch; the token is not to be looked at afterwards.</summary>
    public void Dispose()
    {
        _disconnect.Dispose();
        Pool.Return(this);
    }

    /// <summary>Whether the deadline never fired, so that it can serve another request.</summary>
    public bool TryReset()
    {
        _aborted = default;
        return _source.TryReset();
    }
}
