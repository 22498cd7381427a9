namespace HeritageCatalog.Mongo.Cursors;

/// <summary>Lets a query be read in one expression: <c>await orders.FindAsync(filter).ToListAsync()</c>.</summary>
public static class MongoCursorExtensions
{
    /// <summary>Opens the cursor, collects all results and closes it.</summary>
    public static async ValueTask<IReadOnlyList<T>> ToListAsync<T>(
        this ValueTask<MongoCursor<T>> opening, CancellationToken cancellationToken = default)
    {
        var cursor = await opening.ConfigureAwait(false);
        return await cursor.ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Opens the cursor, takes the first result, or null when there is none, and closes it.</summary>
    public static async ValueTask<T?> FirstOrDefaultAsync<T>(
        this ValueTask<MongoCursor<T>> opening, CancellationToken cancellationToken = default)
    {
        var cursor = await opening.ConfigureAwait(false);
        return await cursor.FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }
}
