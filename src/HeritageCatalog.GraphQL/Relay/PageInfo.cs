namespace HeritageCatalog.GraphQL.Relay;

/// <summary>Where a page lies in its list (Relay, "Cursor Connections").</summary>
/// <param name="HasNextPage">Whether anything follows the page.</param>
/// <param name="HasPreviousPage">Whether anything precedes it.</param>
/// <param name="StartCursor">Cursor of the first item; null for an empty page.</param>
/// <param name="EndCursor">Cursor of the last item; null for an empty page.</param>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
