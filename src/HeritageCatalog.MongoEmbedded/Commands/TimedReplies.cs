using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>
/// Replies with what they tell about time. That of a single insert is made once for each version of the data, and so
/// for all writers that have waited for the same flush.
/// </summary>
internal sealed class TimedReplies
{
    private Reply? _latest;

    /// <param name="reply">A reply that lacks the time.</param>
    /// <param name="times">What replies tell about time now.</param>
    public BsonDocument Get(BsonDocument reply, BsonDocument times)
    {
        // Here and below the same memory, which is the same content.
        if (!reply.Bytes.Equals(InsertCommand.OneInserted.Bytes))
        {
            return ReplyWriter.Append(reply, times);
        }

        if (Volatile.Read(ref _latest) is { } known && known.Times.Equals(times.Bytes))
        {
            return known.Whole;
        }

        var whole = ReplyWriter.Append(reply, times);
        Volatile.Write(ref _latest, new Reply(times.Bytes, whole));
        return whole;
    }

    private sealed record Reply(ReadOnlyMemory<byte> Times, BsonDocument Whole);
}
