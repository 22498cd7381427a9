namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>Where a page lies in its list. What takes some doing is done when it is asked for.</summary>
public sealed class PageInfo
{
    public required Func<Cursor?> Start { get; init; }

    public required Func<Cursor?> End { get; init; }

    /// <summary>Whether records follow the page.</summary>
    public required Func<CancellationToken, ValueTask<bool>> Next { get; init; }

    /// <summary>Whether records precede the page.</summary>
    public required Func<CancellationToken, ValueTask<bool>> Previous { get; init; }

    public string? StartCursor => Start()?.ToString();

    public string? EndCursor => End()?.ToString();

    /// <summary>An answer that is there already.</summary>
    public static Func<CancellationToken, ValueTask<bool>> Known(bool answer) => _ => new ValueTask<bool>(answer);
}
