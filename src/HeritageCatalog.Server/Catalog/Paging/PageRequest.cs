using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>
/// Which part of a list is wanted: so many from the start or after a cursor, or from the end or before one.
/// </summary>
public readonly record struct PageRequest
{
    public const int DefaultSize = 20;
    public const int MaxSize = 100;

    private PageRequest(int size, bool isBackward, Cursor? after, Cursor? before) =>
        (Size, IsBackward, After, Before) = (size, isBackward, after, before);

    public int Size { get; }

    /// <summary>True when the page is counted from the end.</summary>
    public bool IsBackward { get; }

    public Cursor? After { get; }

    public Cursor? Before { get; }

    /// <summary>Reads the four arguments of a connection.</summary>
    /// <exception cref="GraphQLException">BAD_PAGE: sizes out of bounds, both of them, or a cursor of another
    /// list.</exception>
    public static PageRequest From(int? first, string? after, int? last, string? before, int maxSize = MaxSize)
    {
        if (first is not null && last is not null)
        {
            throw Refusal("Give either 'first' or 'last', not both.");
        }

        CheckSize("first", first, maxSize);
        CheckSize("last", last, maxSize);
        return new PageRequest(
            first ?? last ?? DefaultSize, last is not null, ReadCursor("after", after), ReadCursor("before", before));
    }

    internal static GraphQLException Refusal(string message) => new(message, "BAD_PAGE");

    private static void CheckSize(string argument, int? size, int maxSize)
    {
        if (size is < 1 || size > maxSize)
        {
            throw Refusal($"'{argument}' is {size}: give a number from 1 to {maxSize}.");
        }
    }

    private static Cursor? ReadCursor(string argument, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return Cursor.TryParse(text, out var cursor)
            ? cursor
            : throw Refusal($"'{argument}' is not a cursor of this list: take it from pageInfo or an edge.");
    }
}
