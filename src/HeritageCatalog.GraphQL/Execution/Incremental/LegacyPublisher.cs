using System.Buffers;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Incremental;

/// <summary>The older format: each entry of <c>incremental</c> has the path and label of what it belongs to.</summary>
internal sealed class LegacyPublisher(ArrayPool<byte> pool, OperationPlan plan) : IncrementalPublisher(pool, plan)
{
    public override byte[] WriteFirst() => ",\"hasNext\":true"u8.ToArray();

    public override void Announce(List<DeliveryGroup> groups, List<ItemStream> streams)
    {
        // A client of this format learns of a fragment when it comes.
    }

    public override void AddData(DeliveryGroup group, DeferredTask task)
    {
        Open(Incremental);
        Incremental.Write("\"data\":"u8);
        WriteData(task);
        Close(group.Path, group.Usage.Label);
    }

    public override void EndGroup(DeliveryGroup group)
    {
        // Its fields have told.
    }

    public override void FailGroup(DeliveryGroup group, GraphQLError failure)
    {
        Open(Incremental);
        Incremental.Write("\"data\":null"u8);
        WriteErrors(Incremental, [failure]);
        Close(group.Path, group.Usage.Label);
    }

    public override void AddItems(ItemStream stream)
    {
        Open(Incremental);
        Incremental.Write("\"items\":"u8);
        WriteItems(stream);
        Close([.. stream.Path, stream.NextIndex], stream.Usage.Label);
    }

    public override void EndStream(ItemStream stream, GraphQLError? failure)
    {
        if (failure is not null)
        {
            Open(Incremental);
            Incremental.Write("\"items\":null"u8);
            WriteErrors(Incremental, [failure]);
            Close(stream.Path, stream.Usage.Label);
        }
    }

    protected override void WriteEntries(ResponseBuffer part)
    {
        WriteArray(part, "\"incremental\":["u8, Incremental);
    }

    private void Close(ReadOnlySpan<int> path, string? label)
    {
        Incremental.Write(",\"path\":"u8);
        WritePath(Incremental, path);
        WriteLabel(Incremental, label);
        Incremental.WriteByte((byte)'}');
    }
}
