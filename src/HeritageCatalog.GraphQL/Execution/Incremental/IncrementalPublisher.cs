using System.Buffers;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Scheduling;

namespace HeritageCatalog.GraphQL.Execution.Incremental;

/// <summary>Writes the later parts of a response in one of the formats.</summary>
internal abstract class IncrementalPublisher(ArrayPool<byte> pool, OperationPlan plan) : IDisposable
{
    private readonly ResponseBuffer _part = new(pool);
    private string[] _errorCodes = [];

    /// <summary>The entries of <c>incremental</c>, with commas between.</summary>
    protected ResponseBuffer Incremental { get; } = new(pool);

    /// <summary>Whether there is anything to tell the client.</summary>
    public virtual bool HasContent => Incremental.Position > 0;

    /// <summary>About how many bytes there are to send.</summary>
    public long Length => Incremental.Measure(0, Incremental.Position);

    /// <summary>Begins another part; the bytes of the last one are not needed any more.</summary>
    public virtual void Begin()
    {
        _errorCodes = [];
        _part.Clear();
        Incremental.Clear();
    }

    /// <summary>Entries that the first part has besides <c>data</c>, each with a comma before it.</summary>
    public abstract byte[] WriteFirst();

    /// <summary>Tells of fragments and lists that are to come.</summary>
    public abstract void Announce(List<DeliveryGroup> groups, List<ItemStream> streams);

    /// <summary>Sends fields of a fragment that is complete.</summary>
    public abstract void AddData(DeliveryGroup group, DeferredTask task);

    /// <summary>All of the fragment has been sent.</summary>
    public abstract void EndGroup(DeliveryGroup group);

    /// <summary>The fragment has no value.</summary>
    public abstract void FailGroup(DeliveryGroup group, GraphQLError failure);

    /// <summary>Sends items of a list.</summary>
    public abstract void AddItems(ItemStream stream);

    /// <summary>There are no more items.</summary>
    /// <param name="stream">The list.</param>
    /// <param name="failure">Why, where the list did not simply end.</param>
    public abstract void EndStream(ItemStream stream, GraphQLError? failure);

    /// <summary>Puts the part together; it is valid until the next one is begun.</summary>
    public ExecutionResult Finish(bool hasNext)
    {
        _part.WriteByte((byte)'{');
        WriteEntries(_part);
        _part.Write(hasNext ? "\"hasNext\":true}"u8 : "\"hasNext\":false}"u8);
        var end = _part.Position;
        return new PartResult(_part.Measure(0, end), _errorCodes, output => _part.CopyTo(output, 0, end));
    }

    public virtual void Dispose()
    {
        _part.ReturnAll();
        Incremental.ReturnAll();
    }

    /// <summary>Writes everything but <c>hasNext</c>, each entry with a comma behind it.</summary>
    protected abstract void WriteEntries(ResponseBuffer part);

    protected static void WriteArray(ResponseBuffer part, ReadOnlySpan<byte> name, ResponseBuffer entries)
    {
        if (entries.Position > 0)
        {
            part.Write(name);
            entries.CopyTo(part, 0, entries.Position);
            part.Write("],"u8);
        }
    }

    /// <summary>Writes the brace of an entry, and the comma before it.</summary>
    protected static void Open(ResponseBuffer entries)
    {
        if (entries.Position > 0)
        {
            entries.WriteByte((byte)',');
        }

        entries.WriteByte((byte)'{');
    }

    protected void WritePath(ResponseBuffer output, ReadOnlySpan<int> path)
    {
        output.WriteByte((byte)'[');
        for (var i = 0; i < path.Length; i++)
        {
            if (i > 0)
            {
                output.WriteByte((byte)',');
            }

            if (ResponsePath.IsField(path[i]))
            {
                JsonText.WriteString(output, plan.FieldAt(ResponsePath.DecodeField(path[i])).ResponseName);
            }
            else
            {
                new LeafOutput(output).WriteNumber(path[i]);
            }
        }

        output.WriteByte((byte)']');
    }

    protected static void WriteLabel(ResponseBuffer output, string? label)
    {
        if (label is not null)
        {
            output.Write(",\"label\":"u8);
            JsonText.WriteString(output, label);
        }
    }

    protected void WriteErrors(ResponseBuffer output, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            _errorCodes = [.. _errorCodes, .. errors.Select(ErrorExtensions.CodeOf)];
            output.Write(",\"errors\":"u8);
            ErrorJson.WriteErrors(output, errors);
        }
    }

    protected void WriteData(DeferredTask task)
    {
        task.Draft!.Text.AssemblePiece(0);
        task.Draft.Text.CopyTo(Incremental);
        WriteErrors(Incremental, task.Draft.Errors.ToSorted());
    }

    protected void WriteItems(ItemStream stream)
    {
        var draft = stream.Draft!;
        var separator = (byte)'[';
        foreach (var root in stream.Roots.Take(stream.WrittenCount))
        {
            Incremental.WriteByte(separator);
            draft.Text.AssemblePiece(root);
            draft.Text.CopyTo(Incremental);
            separator = (byte)',';
        }

        Incremental.WriteByte((byte)']');
        WriteErrors(
            Incremental, draft.Errors.ToSortedBefore(stream.Path.Length, stream.NextIndex + stream.WrittenCount));
    }
}
