using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>
/// "Defer And Stream Directives Are Used On Valid Operations": not on subscriptions, unless something can switch them
/// off.
/// </summary>
internal sealed class DeferStreamDirectiveOnValidOperationsRule(ValidationContext context) : ValidationRule(context)
{
    // Fragments in which there is nothing to report.
    private readonly HashSet<string> _clean = new(StringComparer.Ordinal);
    private readonly Stack<FragmentSpreadNode> _way = [];

    public override void Enter(OperationDefinitionNode operation)
    {
        if (operation.Operation == OperationKind.Subscription)
        {
            var visited = new HashSet<string>(StringComparer.Ordinal);
            if (!Forbid(operation.SelectionSet, visited))
            {
                _clean.UnionWith(visited);
            }
        }
    }

    /// <summary>True when something was reported.</summary>
    private bool Forbid(SelectionSetNode selectionSet, HashSet<string> visited)
    {
        RequireStack();
        var isBroken = false;
        foreach (var selection in selectionSet.Selections)
        {
            Spend(1);
            if (MayBeLeftOut(selection.Directives))
            {
                continue;
            }

            isBroken |= ReportIfUsed(selection.Directives);
            isBroken |= selection switch
            {
                FragmentSpreadNode spread => ForbidInFragment(spread, visited),
                InlineFragmentNode fragment => Forbid(fragment.SelectionSet, visited),
                FieldNode { SelectionSet: { } below } => Forbid(below, visited),
                _ => false,
            };
        }

        return isBroken;
    }

    private bool ForbidInFragment(FragmentSpreadNode spread, HashSet<string> visited)
    {
        var name = spread.Name.Value;
        if (_clean.Contains(name) || !visited.Add(name) || Context.FindFragment(name) is not { } fragment)
        {
            return false;
        }

        _way.Push(spread);
        var isBroken = Forbid(fragment.SelectionSet, visited);
        _way.Pop();
        return isBroken;
    }

    private bool ReportIfUsed(ImmutableArray<DirectiveNode> directives)
    {
        var isBroken = false;
        foreach (var directive in directives)
        {
            if (directive.Name.Value is "defer" or "stream" && !MayBe(directive, value: false, whenOmitted: false))
            {
                var subject = directive.Name.Value == "defer" ? "Defer" : "Stream";
                Report(
                    $"{subject} directive not supported on subscription operations. "
                    + $"Disable `@{directive.Name.Value}` by setting the `if` argument to `false`.",
                    [directive, .. _way]);
                isBroken = true;
            }
        }

        return isBroken;
    }

    private static bool MayBeLeftOut(ImmutableArray<DirectiveNode> directives)
    {
        return directives.FirstOrDefault(static directive => directive.Name.Value == "skip") is { } skip
                && MayBe(skip, value: true, whenOmitted: true, whenOther: true)
            || directives.FirstOrDefault(static directive => directive.Name.Value == "include") is { } include
                && MayBe(include, value: false, whenOmitted: false, whenOther: true);
    }

    /// <summary>Whether the argument <c>if</c> can have the value.</summary>
    private static bool MayBe(DirectiveNode directive, bool value, bool whenOmitted, bool whenOther = false)
    {
        var argument = directive.Arguments.FirstOrDefault(static argument => argument.Name.Value == "if");
        return argument?.Value switch
        {
            null => whenOmitted,
            BooleanValueNode literal => literal.Value == value,
            VariableNode => true,
            _ => whenOther,
        };
    }
}
