using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>A field where it is selected.</summary>
/// <param name="Node">The field as written.</param>
/// <param name="Parent">The type it is selected on; null where it is not known.</param>
/// <param name="Definition">What the schema says of it; null where it is not known.</param>
internal readonly record struct SelectedField(FieldNode Node, CompositeType? Parent, FieldDefinition? Definition);

/// <summary>The fields of several selection sets taken together, fragments followed, by response name.</summary>
internal sealed class MergedSet
{
    private bool _areFieldsChecked;
    private bool _isShapeChecked;

    public OrderedDictionary<string, List<SelectedField>> Fields { get; } = new(StringComparer.Ordinal);

    public bool TryMarkFieldsChecked() => !_areFieldsChecked && (_areFieldsChecked = true);

    public bool TryMarkShapeChecked() => !_isShapeChecked && (_isShapeChecked = true);
}

/// <summary>Merges selection sets, the same ones only once.</summary>
internal sealed class MergedSelections(ValidationContext context)
{
    private const string Rule = "OverlappingFieldsCanBeMerged";

    private readonly Dictionary<SelectionSetNode, int> _numbers = [];
    private readonly Dictionary<string, MergedSet> _merged = new(StringComparer.Ordinal);

    public MergedSet OfDefinition(ExecutableDefinitionNode definition)
    {
        var type = definition switch
        {
            OperationDefinitionNode operation => context.Schema.FindRootType(operation.Operation),
            FragmentDefinitionNode fragment => FindType(fragment.TypeCondition),
            _ => null,
        };
        return Merge([(definition.SelectionSet, type)]);
    }

    /// <summary>Merges what the fields select below them; null where none does.</summary>
    public MergedSet? Below(List<SelectedField> fields)
    {
        var sets = new List<(SelectionSetNode, CompositeType?)>();
        foreach (var field in fields)
        {
            if (field.Node.SelectionSet is { } selectionSet)
            {
                sets.Add((selectionSet, field.Definition?.Type.CoreType as CompositeType));
            }
        }

        return sets.Count == 0 ? null : Merge(sets);
    }

    private MergedSet Merge(List<(SelectionSetNode Node, CompositeType? Type)> sets)
    {
        context.Spend(Rule, sets.Count);
        var key = string.Join(',', sets.Select(set => NumberOf(set.Node)).Order());
        if (!_merged.TryGetValue(key, out var merged))
        {
            merged = new MergedSet();
            var visited = new HashSet<SelectionSetNode>();
            foreach (var (node, type) in sets)
            {
                Collect(node, type, merged, visited);
            }

            _merged.Add(key, merged);
        }

        return merged;
    }

    private int NumberOf(SelectionSetNode node)
    {
        if (!_numbers.TryGetValue(node, out var number))
        {
            number = _numbers.Count;
            _numbers.Add(node, number);
        }

        return number;
    }

    private void Collect(
        SelectionSetNode selectionSet, CompositeType? type, MergedSet merged, HashSet<SelectionSetNode> visited)
    {
        if (!visited.Add(selectionSet))
        {
            return;
        }

        context.RequireStack(Rule);
        context.Spend(Rule, selectionSet.Selections.Length);
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    var definition = type is null ? null : context.Schema.FindField(type, field.Name.Value);
                    merged.Fields.TryAdd(field.ResponseName, []);
                    merged.Fields[field.ResponseName].Add(new(field, type, definition));
                    break;
                case InlineFragmentNode inline:
                    var inner = inline.TypeCondition is null ? type : FindType(inline.TypeCondition);
                    Collect(inline.SelectionSet, inner, merged, visited);
                    break;
                case FragmentSpreadNode spread when context.FindFragment(spread.Name.Value) is { } fragment:
                    Collect(fragment.SelectionSet, FindType(fragment.TypeCondition), merged, visited);
                    break;
            }
        }
    }

    private CompositeType? FindType(NamedTypeNode condition)
    {
        return context.Schema.FindType(condition.Name.Value) as CompositeType;
    }
}
