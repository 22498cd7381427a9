using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Transactions;

/// <summary>
/// Does the changes of a transaction once more, on the newest version. The claims have kept others away from its
/// documents and keys; only a collection that was dropped or got another unique index meanwhile can be in the way.
/// </summary>
internal sealed class TransactionReplay(Transaction transaction, WriteSession target)
{
    // Numbers of new documents may be taken by others meanwhile, so they get new ones.
    private readonly Dictionary<RecordAddress, long> _inserted = [];

    public void Run()
    {
        try
        {
            foreach (var operation in transaction.Changes.Batch.Operations)
            {
                Repeat(operation);
            }
        }
        catch (DuplicateKeyException duplicate)
        {
            throw Conflict(duplicate.Message);
        }
    }

    private static CommandException Conflict(string cause) => new(
        ErrorCode.WriteConflict, $"Caused by :: {cause}. Please retry your operation or multi-document transaction.");

    private void Repeat(in LogOperation operation)
    {
        RequireSameCollection(operation);
        switch (operation.Kind)
        {
            case OperationKind.Create:
                _ = target.Find(operation.Name) ?? target.Create(operation.Name, operation.HasImages);
                break;
            case OperationKind.Insert:
                _inserted[operation.Address] = target.Edit(operation.Name).Insert(operation.After!);
                break;
            case OperationKind.Delete:
                target.Edit(operation.Name).Delete(RecordOf(operation), operation.Before!);
                break;
            default:
                target.Edit(operation.Name).Replace(
                    RecordOf(operation), operation.Before!, operation.After!, operation.Kind);
                break;
        }
    }

    private long RecordOf(in LogOperation operation) =>
        _inserted.TryGetValue(operation.Address, out var record) ? record : operation.Address.Record;

    private void RequireSameCollection(in LogOperation operation)
    {
        if (transaction.Snapshot.Find(operation.Name) is { } seen
            && target.Find(operation.Name)?.Number != seen.Number)
        {
            throw Conflict($"collection {operation.Name} was dropped");
        }
    }
}
