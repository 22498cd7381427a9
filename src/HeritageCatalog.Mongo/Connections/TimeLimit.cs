namespace HeritageCatalog.Mongo.Connections;

/// <summary>Ends something after a time, or when the caller does not want it any more; costs nothing without a time.
/// </summary>
internal readonly struct TimeLimit : IDisposable
{
    private readonly CancellationTokenSource? _timer;
    private readonly CancellationTokenSource? _both;

    private TimeLimit(TimeSpan after, TimeProvider time, CancellationToken cancellationToken)
    {
        _timer = new CancellationTokenSource(after, time);
        _both = cancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, cancellationToken)
            : null;
        Token = (_both ?? _timer).Token;
    }

    private TimeLimit(CancellationToken cancellationToken) => Token = cancellationToken;

    /// <summary>Cancelled after the time or by the caller.</summary>
    public CancellationToken Token { get; }

    public bool IsExpired => _timer?.IsCancellationRequested == true;

    /// <param name="after">How long; null for any time.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public static TimeLimit Start(TimeSpan? after, TimeProvider time, CancellationToken cancellationToken) =>
        after is { } limit ? new TimeLimit(limit, time, cancellationToken) : new TimeLimit(cancellationToken);

    public void Dispose()
    {
        _both?.Dispose();
        _timer?.Dispose();
    }
}
