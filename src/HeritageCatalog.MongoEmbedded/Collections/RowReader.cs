using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Collections;

/// <summary>
/// Reads what rows say. Their checksums hold, but damage above them can have put rows into a table that they do not
/// belong to; what makes no sense there is a <see cref="StorageException"/>.
/// </summary>
internal static class RowReader
{
    public static CollectionState ReadCollection(in StoredRow row)
    {
        var (id, body) = row;
        return Read(row, "collection", () => CollectionState.Read(id, BsonDocument.Parse(body)));
    }

    public static SessionReply ReadSession(in StoredRow row)
    {
        var body = row.Body;
        return Read(row, "session", () => SessionReply.Read(BsonDocument.Parse(body)));
    }

    /// <summary>The entries of the log, of which none may be missing between the first and the last.</summary>
    public static List<LogEntry> ReadLog(IEnumerable<StoredRow> rows)
    {
        var entries = new List<LogEntry>();
        foreach (var row in rows)
        {
            foreach (var entry in LogEntryCodec.DecodeAll(row.Body))
            {
                if (entries.Count > 0 && entry.Sequence != entries[^1].Sequence + 1)
                {
                    throw Damaged($"the log of changes has a gap behind entry {entries[^1].Sequence}");
                }

                entries.Add(entry);
            }

            if (entries.Count == 0 || entries[^1].Sequence != row.Id)
            {
                throw Damaged($"row {row.Id} of the log of changes is out of place");
            }
        }

        return entries;
    }

    private static T Read<T>(in StoredRow row, string what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (
            problem is FormatException or ArgumentException or InvalidOperationException or InvalidCastException
                or CommandException)
        {
            throw Damaged($"what record {row.Id} says of a {what} makes no sense");
        }
    }

    private static StorageException Damaged(string what) => new(SQLitePCL.raw.SQLITE_CORRUPT, what);
}
