using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>A field as it is selected, and the deferred fragment that selects it; null for none.</summary>
internal readonly record struct FieldUse(FieldNode Node, DeferUsage? Usage);

/// <summary>The selections of one response name on one object type.</summary>
internal sealed record UsedField(string ResponseName, FieldDefinition Definition, List<FieldUse> Uses);

/// <summary>
/// CollectFields() and CollectSubfields() for a response of several parts, with all conditions decided.
/// </summary>
internal sealed class IncrementalCollector(OperationPlan plan, IncrementalMode mode, ObjectType type, DeferScope scope)
{
    private readonly Dictionary<string, UsedField> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<(string Fragment, DirectiveNode? DeferredBy)> _visitedFragments = [];

    /// <summary>In the order in which the fields are first selected.</summary>
    public List<UsedField> Fields { get; } = [];

    /// <summary>The deferred fragments that are selected on the type itself; those around others first.</summary>
    public List<DeferUsage> NewUsages { get; } = [];

    public void Collect(SelectionSite site)
    {
        foreach (var selection in site.Selections)
        {
            Collect(selection.Node, selection.Usage);
        }
    }

    private void Collect(SelectionSetNode selectionSet, DeferUsage? usage)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!plan.Conditions.Includes(selection.Directives, mode.Conditions))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    CollectField(field, usage);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition):
                    var around = FindDeferUsage(fragment, usage);
                    AddNew(around, usage);
                    Collect(fragment.SelectionSet, around);
                    break;
                case FragmentSpreadNode spread:
                    CollectSpread(spread, usage);
                    break;
            }
        }
    }

    private void CollectField(FieldNode node, DeferUsage? usage)
    {
        if (!_byName.TryGetValue(node.ResponseName, out var field))
        {
            var definition = plan.Runtime.Schema.FindField(type, node.Name.Value)
                ?? throw new InvalidOperationException($"{type.Name} has no field {node.Name.Value}.");
            field = new UsedField(node.ResponseName, definition, []);
            _byName.Add(node.ResponseName, field);
            Fields.Add(field);
        }

        field.Uses.Add(new FieldUse(node, usage));
    }

    private void CollectSpread(FragmentSpreadNode spread, DeferUsage? usage)
    {
        var name = spread.Name.Value;
        var fragment = plan.FindFragment(name);
        if (!Applies(fragment.TypeCondition))
        {
            return;
        }

        // What is not deferred comes first of all: nothing that a later visit finds would be new.
        var around = FindDeferUsage(spread, usage);
        if (_visitedFragments.Contains((name, null)) || !_visitedFragments.Add((name, around?.Directive)))
        {
            return;
        }

        AddNew(around, usage);
        Collect(fragment.SelectionSet, around);
    }

    private DeferUsage? FindDeferUsage(SelectionNode fragment, DeferUsage? usage)
    {
        return plan.Conditions.FindIncremental("defer", fragment.Directives, mode.Conditions) is { } directive
            ? new DeferUsage((directive.FindArgument("label") as StringValueNode)?.Value, directive, usage, scope.Depth)
            : usage;
    }

    private void AddNew(DeferUsage? usage, DeferUsage? parent)
    {
        if (usage is not null && usage != parent)
        {
            NewUsages.Add(usage);
        }
    }

    /// <summary>DoesFragmentTypeApply().</summary>
    private bool Applies(NamedTypeNode? condition)
    {
        return condition is null
            || (plan.Runtime.Schema.FindType(condition.Name.Value) is CompositeType wanted && wanted.Includes(type));
    }
}
