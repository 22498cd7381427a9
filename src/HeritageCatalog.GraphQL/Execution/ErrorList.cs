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

    /// <summary>The error that was added last; null where there is none.</summary>
    public GraphQLError? Last => _entries.Count == 0 ? null : _entries[^1].Error;

    public IEnumerable<string> Codes => _entries.Select(static entry => ErrorExtensions.CodeOf(entry.Error));

    public void Add(OperationExecution operation, FieldPlan field, Exception exception)
    {
        if (exception is OperationCanceledException && operation.Cancellation.IsCancellationRequested)
        {
            // Nobody waits for the answer; the run as a whole ends with this exception.
            return;
        }

        _entries.Add(new Entry(ToError(operation, field, exception), operation.Path.Entries.ToArray()));
    }

    /// <summary>What the client is told of an exception at the current position.</summary>
    public static GraphQLError ToError(OperationExecution operation, FieldPlan field, Exception exception)
    {
        var plan = operation.Plan;
        IEnumerable<SyntaxNode> nodes = exception is ArgumentRefusedException refusal
            ? [refusal.Literal]
            : field.NodesFor(operation.Conditions);
        var locations = nodes.Select(plan.LocationOf).ToArray();
        return plan.Runtime.Errors.ToError(exception, locations, plan.NamePath(operation.Path.Entries));
    }

    /// <summary>Errors in the order of the document, whatever came first.</summary>
    public IReadOnlyList<GraphQLError> ToSorted() => _entries.Count == 0 ? [] : Sort(_entries);

    /// <summary>Errors in the items of a list before one of them.</summary>
    /// <param name="depth">The entry of the response path that is the item's index.</param>
    /// <param name="end">The item.</param>
    public IReadOnlyList<GraphQLError> ToSortedBefore(int depth, int end) =>
        Sort(_entries.Where(entry => entry.Path[depth] < end));

    public void Clear() => _entries.Clear();

    private static IReadOnlyList<GraphQLError> Sort(IEnumerable<Entry> entries) =>
        [.. entries.OrderBy(static entry => entry.Path, ByPosition).Select(static entry => entry.Error)];
}
