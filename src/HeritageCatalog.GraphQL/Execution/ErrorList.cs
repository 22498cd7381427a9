using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Resolution;
using HeritageCatalog.GraphQL.Execution.Scheduling;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Execution;

/// <summary>The errors of one execution, in the order of their response positions.</summary>
internal sealed class ErrorList
{
    private static readonly Comparer<int[]> ByPosition =
        Comparer<int[]>.Create(static (left, right) => PositionTable.Compare(left, right));

    private readonly List<Entry> _entries = [];

    private readonly record struct Entry(GraphQLError Error, int[] Path);

    public int Count => _entries.Count;

    public void Add(OperationExecution operation, FieldPlan field, Exception exception)
    {
        if (exception is OperationCanceledException && operation.Cancellation.IsCancellationRequested)
        {
            // Nobody waits for the answer; the run as a whole ends with this exception.
            return;
        }

        var plan = operation.Plan;
        var entries = operation.Path.Entries.ToArray();
        IEnumerable<SyntaxNode> nodes = exception is ArgumentRefusedException refusal
            ? [refusal.Literal]
            : field.NodesFor(operation.Conditions);
        var locations = nodes.Select(plan.LocationOf).ToArray();
        var path = entries.Select(entry => NameOf(plan, entry)).ToArray();
        _entries.Add(new Entry(plan.Runtime.Errors.ToError(exception, locations, path), entries));
    }

    /// <summary>Errors in the order of the document, whatever came first.</summary>
    public IReadOnlyList<GraphQLError> ToSorted()
    {
        return _entries.Count == 0
            ? []
            : [.. _entries.OrderBy(entry => entry.Path, ByPosition).Select(entry => entry.Error)];
    }

    public void Clear() => _entries.Clear();

    private static object NameOf(OperationPlan plan, int entry)
    {
        return ResponsePath.IsField(entry) ? plan.FieldAt(ResponsePath.DecodeField(entry)).ResponseName : entry;
    }
}
