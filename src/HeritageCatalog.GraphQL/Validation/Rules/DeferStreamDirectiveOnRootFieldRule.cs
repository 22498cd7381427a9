using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>
/// "Defer And Stream Directives Are Used On Valid Root Field": not those of mutations, which run one after another,
/// nor those of subscriptions.
/// </summary>
internal sealed class DeferStreamDirectiveOnRootFieldRule(ValidationContext context) : ValidationRule(context)
{
    // Fragments in which there is nothing to report.
    private readonly HashSet<string> _clean = new(StringComparer.Ordinal);

    public override void Enter(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationKind.Query
            && Context.Schema.FindRootType(operation.Operation) is { } root)
        {
            var kind = operation.Operation.ToString().ToLowerInvariant();
            var visited = new HashSet<string>(StringComparer.Ordinal);
            if (!Forbid(operation.SelectionSet, kind, root, visited))
            {
                _clean.UnionWith(visited);
            }
        }
    }

    /// <summary>True when something was reported.</summary>
    private bool Forbid(SelectionSetNode selectionSet, string kind, ObjectType root, HashSet<string> visited)
    {
        RequireStack();
        var isBroken = false;
        foreach (var selection in selectionSet.Selections)
        {
            Spend(1);
            isBroken |= selection switch
            {
                FieldNode field => ReportIfUsed("stream", field, kind, root),
                InlineFragmentNode fragment => ReportIfUsed("defer", fragment, kind, root)
                    | Forbid(fragment.SelectionSet, kind, root, visited),
                FragmentSpreadNode spread when visited.Add(spread.Name.Value) =>
                    ForbidInFragment(spread, kind, root, visited),
                _ => false,
            };
        }

        return isBroken;
    }

    private bool ForbidInFragment(FragmentSpreadNode spread, string kind, ObjectType root, HashSet<string> visited)
    {
        return Context.FindFragment(spread.Name.Value) is { } fragment
            && (ReportIfUsed("defer", spread, kind, root)
                | (!_clean.Contains(spread.Name.Value) && Forbid(fragment.SelectionSet, kind, root, visited)));
    }

    private bool ReportIfUsed(string name, SelectionNode selection, string kind, ObjectType root)
    {
        if (selection.Directives.FirstOrDefault(directive => directive.Name.Value == name) is not { } used)
        {
            return false;
        }

        var subject = name == "defer" ? "Defer" : "Stream";
        Report($"{subject} directive cannot be used on root {kind} type \"{root}\".", used);
        return true;
    }
}
