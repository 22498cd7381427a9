using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>A place of a field in a plan, and when it is written there.</summary>
internal readonly record struct FieldPlace(CollectedField Field, Inclusion? Inclusion);

/// <summary>CollectFields() and CollectSubfields(), done once for all values of the variables.</summary>
internal sealed class FieldCollector(OperationPlan plan, ObjectType type)
{
    private readonly Dictionary<string, CollectedField> _fields = new(StringComparer.Ordinal);
    private readonly List<FieldPlace> _places = [];
    private readonly Dictionary<string, List<Guard>> _visitedFragments = new(StringComparer.Ordinal);

    public static IReadOnlyList<FieldPlace> CollectFields(OperationPlan plan, ObjectType type, SelectionSite site)
    {
        var collector = new FieldCollector(plan, type);
        foreach (var selection in site.Selections)
        {
            collector.Collect(selection.Node, selection.Guard);
        }

        return collector._places;
    }

    private void Collect(SelectionSetNode selectionSet, Guard guard)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (plan.Conditions.Narrow(guard, selection.Directives) is not { } narrowed)
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    CollectField(field, narrowed);
                    break;
                case FragmentSpreadNode spread:
                    CollectSpread(spread, narrowed);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition):
                    Collect(fragment.SelectionSet, narrowed);
                    break;
            }
        }
    }

    private void CollectField(FieldNode node, Guard guard)
    {
        if (!_fields.TryGetValue(node.ResponseName, out var field))
        {
            var definition = plan.Runtime.Schema.FindField(type, node.Name.Value)
                ?? throw new InvalidOperationException($"{type.Name} has no field {node.Name.Value}.");
            field = new CollectedField(node.ResponseName, definition);
            _fields.Add(node.ResponseName, field);
        }

        var earlier = field.Places.ToArray();
        if (field.Add(node, guard))
        {
            _places.Add(new FieldPlace(field, guard.IsAlways && earlier.Length == 0 ? null : new(guard, [.. earlier])));
        }
    }

    private void CollectSpread(FragmentSpreadNode spread, Guard guard)
    {
        var fragment = plan.FindFragment(spread.Name.Value);
        if (!_visitedFragments.TryGetValue(spread.Name.Value, out var visits))
        {
            _visitedFragments.Add(spread.Name.Value, visits = []);
        }

        // A second visit adds nothing, unless it can happen when the first one did not.
        if (!Applies(fragment.TypeCondition) || visits.Exists(visit => visit.IsImpliedBy(guard)))
        {
            return;
        }

        visits.Add(guard);
        Collect(fragment.SelectionSet, guard);
    }

    /// <summary>DoesFragmentTypeApply().</summary>
    private bool Applies(NamedTypeNode? condition)
    {
        return condition is null
            || (plan.Runtime.Schema.FindType(condition.Name.Value) is CompositeType wanted && wanted.Includes(type));
    }
}
