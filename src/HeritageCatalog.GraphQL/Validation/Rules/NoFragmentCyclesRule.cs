using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Fragment Spreads Must Not Form Cycles".</summary>
internal sealed class NoFragmentCyclesRule(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _pathIndexes = new(StringComparer.Ordinal);

    public override void Leave(DocumentNode document)
    {
        foreach (var fragment in Context.Facts.Fragments)
        {
            DetectCycles(fragment);
        }
    }

    private void DetectCycles(FragmentDefinitionNode fragment)
    {
        var name = fragment.Name.Value;
        if (!_visited.Add(name))
        {
            return;
        }

        RequireStack();
        _pathIndexes[name] = _path.Count;
        foreach (var spread in Context.Facts.Of(fragment).Spreads)
        {
            _path.Add(spread);
            if (_pathIndexes.TryGetValue(spread.Name.Value, out var start))
            {
                ReportCycle(spread, start);
            }
            else if (Context.FindFragment(spread.Name.Value) is { } target)
            {
                DetectCycles(target);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _pathIndexes.Remove(name);
    }

    private void ReportCycle(FragmentSpreadNode spread, int start)
    {
        var cycle = _path[start..];
        var via = string.Join(", ", cycle.SkipLast(1).Select(static step => $"\"{step.Name.Value}\""));
        var way = via.Length == 0 ? "" : $" via {via}";
        Report($"Cannot spread fragment \"{spread.Name.Value}\" within itself{way}.", [.. cycle]);
    }
}
