using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Adds up what the batches of a bulk write did.</summary>
internal sealed class BulkProgress(bool isOrdered)
{
    private readonly SortedDictionary<int, BsonValue> _upsertedIds = [];
    private readonly List<WriteError> _errors = [];
    private readonly List<MongoServerException> _concernErrors = [];
    private long _inserted;
    private long _matched;
    private long _modified;
    private long _deleted;

    /// <summary>True when nothing more may be sent.</summary>
    public bool IsStopped => isOrdered && _errors.Count > 0;

    public BulkWriteResult Result => new(_inserted, _matched, _modified, _deleted, _upsertedIds);

    public void Take(IReadOnlyList<BulkStatement> batch, string commandName, BsonDocument reply)
    {
        var count = CountOf(reply["n"u8]);
        switch (batch[0].Kind)
        {
            case BulkKind.Insert:
                _inserted += count;
                break;
            case BulkKind.Delete:
                _deleted += count;
                break;
            default:
                _matched += count - TakeUpserted(batch, reply);
                _modified += CountOf(reply["nModified"u8]);
                break;
        }

        _errors.AddRange(ServerReply.ReadWriteErrors(reply)
            .Select(error => error with { Index = batch[error.Index].Index }));
        if (ServerReply.FindWriteConcernError(commandName, reply) is { } unacknowledged)
        {
            _concernErrors.Add(unacknowledged);
        }
    }

    /// <exception cref="MongoBulkWriteException">Something was refused, or not acknowledged as asked for.</exception>
    public BulkWriteResult Finish() => _errors.Count == 0 && _concernErrors.Count == 0
        ? Result
        : throw new MongoBulkWriteException(
            [.. _errors.OrderBy(error => error.Index)], _concernErrors, Result);

    /// <summary>Tells what was done before a command was refused as a whole.</summary>
    public MongoBulkWriteException End(MongoServerException refusal) => new(refusal, Result);

    private int TakeUpserted(IReadOnlyList<BulkStatement> batch, BsonDocument reply)
    {
        var upserted = reply["upserted"u8] is { Type: BsonType.Array } list ? list.AsArray.ToList() : [];
        foreach (var one in upserted)
        {
            _upsertedIds[batch[one.AsDocument["index"u8].ToInt32()].Index] = one.AsDocument["_id"u8];
        }

        return upserted.Count;
    }

    private static long CountOf(BsonValue count) => count.IsMissing ? 0 : count.ToInt64();
}
