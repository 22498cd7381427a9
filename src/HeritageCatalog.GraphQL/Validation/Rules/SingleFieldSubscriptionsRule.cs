using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Single Root Field": a subscription selects one field, under no condition.</summary>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context) : ValidationRule(context)
{
    public override void Enter(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationKind.Subscription || Context.Schema.SubscriptionType is not { } root)
        {
            return;
        }

        var selected = new RootSelection();
        Collect(operation.SelectionSet, root, selected);
        var subject = operation.Name is null ? "Anonymous Subscription" : $"Subscription \"{operation.Name.Value}\"";
        if (selected.Conditions.Count > 0)
        {
            var problem = $"{subject} must not use `@skip` or `@include` directives in the top level selection.";
            Report(problem, [.. selected.Conditions]);
        }
        else
        {
            RequireSingleField(selected.Fields, subject, operation);
        }
    }

    private void RequireSingleField(
        OrderedDictionary<string, List<FieldNode>> fields, string subject, OperationDefinitionNode operation)
    {
        if (fields.Count == 0)
        {
            Report($"{subject} must select one top level field.", operation.SelectionSet);
        }

        if (fields.Count > 1)
        {
            var extraFields = fields.Values.Skip(1).SelectMany(static nodes => nodes);
            Report($"{subject} must select only one top level field.", [.. extraFields]);
        }

        foreach (var nodes in fields.Values.Where(static nodes => IsIntrospection(nodes[0])))
        {
            Report($"{subject} must not select an introspection top level field.", [.. nodes]);
        }
    }

    private static bool IsIntrospection(FieldNode field) => field.Name.Value.StartsWith("__", StringComparison.Ordinal);

    // CollectSubscriptionFields()
    private void Collect(SelectionSetNode selectionSet, ObjectType root, RootSelection selected)
    {
        RequireStack();
        foreach (var selection in selectionSet.Selections)
        {
            Spend(1);
            var condition = selection.Directives.FirstOrDefault(static directive => directive.Name.Value == "skip")
                ?? selection.Directives.FirstOrDefault(static directive => directive.Name.Value == "include");
            if (condition is not null)
            {
                selected.Conditions.Add(condition);
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    selected.Add(field);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, root):
                    Collect(fragment.SelectionSet, root, selected);
                    break;
                case FragmentSpreadNode spread when Context.FindFragment(spread.Name.Value) is { } fragment
                    && Applies(fragment.TypeCondition, root)
                    && selected.Fragments.Add(fragment):
                    Collect(fragment.SelectionSet, root, selected);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? typeCondition, ObjectType root)
    {
        return typeCondition is null
            || (Context.Schema.FindType(typeCondition) is CompositeType type && type.Includes(root));
    }

    private sealed class RootSelection
    {
        public OrderedDictionary<string, List<FieldNode>> Fields { get; } = new(StringComparer.Ordinal);

        public List<DirectiveNode> Conditions { get; } = [];

        public HashSet<FragmentDefinitionNode> Fragments { get; } = [];

        public void Add(FieldNode field)
        {
            Fields.TryAdd(field.ResponseName, []);
            Fields[field.ResponseName].Add(field);
        }
    }
}
