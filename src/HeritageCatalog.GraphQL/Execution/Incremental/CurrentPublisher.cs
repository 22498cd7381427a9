using System.Buffers;
using System.Globalization;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Incremental;

/// <summary>The format with ids: <c>pending</c>, <c>incremental</c>, <c>completed</c>.</summary>
internal sealed class CurrentPublisher(ArrayPool<byte> pool, OperationPlan plan) : IncrementalPublisher(pool, plan)
{
    private readonly ResponseBuffer _pending = new(pool);
    private readonly ResponseBuffer _completed = new(pool);
    private int _nextId;

    public override bool HasContent => base.HasContent || _pending.Position > 0 || _completed.Position > 0;

    public override void Begin()
    {
        base.Begin();
        _pending.Clear();
        _completed.Clear();
    }

    public override byte[] WriteFirst()
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write(",\"pending\":["u8);
        _pending.CopyTo(output, 0, _pending.Position);
        output.Write("],\"hasNext\":true"u8);
        return output.WrittenSpan.ToArray();
    }

    public override void Announce(List<DeliveryGroup> groups, List<ItemStream> streams)
    {
        foreach (var group in groups)
        {
            group.Id = Announce(group.Path, group.Usage.Label);
        }

        foreach (var stream in streams)
        {
            stream.Id = Announce(stream.Path, stream.Usage.Label);
        }
    }

    public override void AddData(DeliveryGroup group, DeferredTask task)
    {
        var nearest = FindNearest(group, task);
        Open(Incremental);
        WriteId(Incremental, nearest.Id!.Value);
        Incremental.Write(",\"data\":"u8);
        WriteData(task);
        if (task.Path.Length > nearest.Path.Length)
        {
            Incremental.Write(",\"subPath\":"u8);
            WritePath(Incremental, task.Path.AsSpan(nearest.Path.Length));
        }

        Incremental.WriteByte((byte)'}');
    }

    public override void EndGroup(DeliveryGroup group)
    {
        Complete(group.Id!.Value, []);
        group.Id = null;
    }

    public override void FailGroup(DeliveryGroup group, GraphQLError failure)
    {
        Complete(group.Id!.Value, [failure]);
        group.Id = null;
    }

    public override void AddItems(ItemStream stream)
    {
        Open(Incremental);
        WriteId(Incremental, stream.Id!.Value);
        Incremental.Write(",\"items\":"u8);
        WriteItems(stream);
        Incremental.WriteByte((byte)'}');
    }

    public override void EndStream(ItemStream stream, GraphQLError? failure)
    {
        Complete(stream.Id!.Value, failure is null ? [] : [failure]);
        stream.Id = null;
    }

    public override void Dispose()
    {
        base.Dispose();
        _pending.ReturnAll();
        _completed.ReturnAll();
    }

    protected override void WriteEntries(ResponseBuffer part)
    {
        WriteArray(part, "\"pending\":["u8, _pending);
        WriteArray(part, "\"incremental\":["u8, Incremental);
        WriteArray(part, "\"completed\":["u8, _completed);
    }

    /// <summary>Of the fragments that the fields belong to, the one that leaves the shortest path to tell.</summary>
    private static DeliveryGroup FindNearest(DeliveryGroup group, DeferredTask task)
    {
        var nearest = group;
        foreach (var other in task.Groups)
        {
            if (other.Id is not null && other.Path.Length > nearest.Path.Length)
            {
                nearest = other;
            }
        }

        return nearest;
    }

    private int Announce(int[] path, string? label)
    {
        var id = _nextId++;
        Open(_pending);
        WriteId(_pending, id);
        _pending.Write(",\"path\":"u8);
        WritePath(_pending, path);
        WriteLabel(_pending, label);
        _pending.WriteByte((byte)'}');
        return id;
    }

    private void Complete(int id, IReadOnlyList<GraphQLError> errors)
    {
        Open(_completed);
        WriteId(_completed, id);
        WriteErrors(_completed, errors);
        _completed.WriteByte((byte)'}');
    }

    private static void WriteId(ResponseBuffer output, int id)
    {
        output.Write("\"id\":"u8);
        JsonText.WriteString(output, id.ToString(CultureInfo.InvariantCulture));
    }
}
