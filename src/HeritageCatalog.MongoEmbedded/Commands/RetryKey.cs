using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>
/// The session and number of a retryable write. The reply is stored with the write, so a client that lost it gets the
/// same one again instead of a second effect, even after a restart (MongoDB specifications, "Retryable Writes").
/// </summary>
internal readonly record struct RetryKey(Guid Session, long Number)
{
    public static RetryKey? Read(BsonDocument command)
    {
        if (!command.TryGetValue("txnNumber"u8, out var number))
        {
            return null;
        }

        if (number.Type != BsonType.Int64)
        {
            throw new CommandException(
                ErrorCode.TypeMismatch,
                $"BSON field 'txnNumber' is the wrong type '{TypeNames.Of(number.Type)}', expected type 'long'");
        }

        var session = SessionId.Find(command)
            ?? throw new CommandException(
                ErrorCode.InvalidOptions, "Transaction number requires a session ID to also be specified");
        return new RetryKey(session, number.AsInt64);
    }

    public BsonDocument Run(WriteSession session, Func<WriteSession, BsonDocument> work, TimeProvider time)
    {
        var last = session.FindReply(Session);
        if (last?.Number == Number)
        {
            return !last.IsTransaction
                ? last.Reply
                : throw new CommandException(
                    ErrorCode.IncompleteTransactionHistory,
                    $"txnNumber {Number} of session {Session} is that of a transaction");
        }

        if (last?.Number > Number)
        {
            throw new CommandException(
                ErrorCode.TransactionTooOld,
                $"Retryable write with txnNumber {Number} is prohibited on session {Session} because a newer retryable "
                + $"write with txnNumber {last.Number} has already started on this session.");
        }

        var reply = work(session);
        if (!session.Batch.IsEmpty)
        {
            session.Remember(new SessionReply(Session, Number, reply, time.GetUtcNow()));
        }

        return reply;
    }
}
