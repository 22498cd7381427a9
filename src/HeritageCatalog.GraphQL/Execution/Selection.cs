using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution;

/// <summary>What the client selects below a field, so that a resolver can leave out work nobody asked for.</summary>
public readonly struct Selection
{
    private readonly SelectionIndex? _index;
    private readonly ulong[] _conditions;

    internal Selection(SelectionIndex? index, ulong[] conditions)
    {
        _index = index;
        _conditions = conditions;
    }

    /// <summary>Says whether a field is selected and, after <c>@skip</c> and <c>@include</c>, included.</summary>
    /// <param name="path">Names of fields as in the schema, with dots between: <c>edges.node.name</c>.</param>
    public bool IsSelected(string path)
    {
        var index = _index;
        foreach (var range in path.AsSpan().Split('.'))
        {
            index = index?.Find(path.AsSpan(range), _conditions);
            if (index is null)
            {
                return false;
            }
        }

        return true;
    }
}
