using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Relay;

/// <summary>What a client asks of a connection: <c>first</c> with <c>after</c>, or <c>last</c> with <c>before</c>.
/// </summary>
public sealed record PageArguments
{
    /// <summary>The code of the error for arguments that do not go together.</summary>
    public const string InvalidCode = "INVALID_PAGE";

    private PageArguments(int size, bool isBackward, string? cursor)
    {
        Size = size;
        IsBackward = isBackward;
        Cursor = cursor;
    }

    /// <summary>Number of items of a full page.</summary>
    public int Size { get; }

    /// <summary>True for <c>last</c>: the page ends at the cursor, or at the end of the list.</summary>
    public bool IsBackward { get; }

    /// <summary>The item before the page, or behind it when paging backwards; null for an end of the list.</summary>
    public string? Cursor { get; }

    /// <summary>Checks the arguments.</summary>
    /// <param name="first">Items from the start or the cursor on.</param>
    /// <param name="after">Where to start, exclusively.</param>
    /// <param name="last">Items up to the end or the cursor.</param>
    /// <param name="before">Where to end, exclusively.</param>
    /// <param name="defaultSize">Size of a page where neither <c>first</c> nor <c>last</c> is given.</param>
    /// <param name="maxSize">Largest page.</param>
    /// <exception cref="GraphQLException">They do not go together, or a size is out of bounds.</exception>
    public static PageArguments Create(
        int? first, string? after, int? last, string? before, int defaultSize = 20, int maxSize = 100)
    {
        var isBackward = last is not null || before is not null;
        if (isBackward && (first is not null || after is not null))
        {
            throw new GraphQLException(
                "Ask either for \"first\" with \"after\" or for \"last\" with \"before\".", InvalidCode);
        }

        var size = (isBackward ? last : first) ?? defaultSize;
        if (size < 1 || size > maxSize)
        {
            throw new GraphQLException(
                $"\"{(isBackward ? "last" : "first")}\" must be from 1 to {maxSize}.", InvalidCode);
        }

        return new PageArguments(size, isBackward, isBackward ? before : after);
    }

    /// <summary>Makes the page of what the store found: one item too many shows that there are more.</summary>
    /// <param name="found"><see cref="Size"/> + 1 items at most, from the cursor on, in the order of paging.</param>
    /// <param name="cursorOf">Makes an item's cursor.</param>
    /// <param name="hasItemsBehindCursor">Whether the list goes on at the other side of the cursor.</param>
    public Connection<T> ToConnection<T>(
        IReadOnlyList<T> found, Func<T, string> cursorOf, bool hasItemsBehindCursor)
    {
        var hasMore = found.Count > Size;
        var page = hasMore ? found.Take(Size) : found;
        var nodes = IsBackward ? page.Reverse().ToArray() : page.ToArray();
        return IsBackward
            ? new Connection<T>(nodes, cursorOf, hasItemsBehindCursor, hasMore)
            : new Connection<T>(nodes, cursorOf, hasMore, hasItemsBehindCursor);
    }
}
