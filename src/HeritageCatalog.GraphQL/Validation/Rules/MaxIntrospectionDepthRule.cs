using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>Not of the specification: bounds how deep introspection can nest its lists.</summary>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, int> _fragmentDepths = new(StringComparer.Ordinal);

    public override void Enter(FieldNode field)
    {
        var limit = Context.Options.MaxIntrospectionDepth;
        if (field.Name.Value is "__schema" or "__type" && field.SelectionSet is not null && DepthOf(field) > limit)
        {
            Report("Maximum introspection depth exceeded.", field);
        }
    }

    private int DepthOf(FieldNode field)
    {
        var isList = field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields";
        return (isList ? 1 : 0) + (field.SelectionSet is null ? 0 : DepthOf(field.SelectionSet));
    }

    private int DepthOf(SelectionSetNode selectionSet)
    {
        RequireStack();
        var deepest = 0;
        foreach (var selection in selectionSet.Selections)
        {
            var depth = selection switch
            {
                FieldNode field => DepthOf(field),
                InlineFragmentNode fragment => DepthOf(fragment.SelectionSet),
                FragmentSpreadNode spread => DepthOf(spread),
                _ => 0,
            };
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private int DepthOf(FragmentSpreadNode spread)
    {
        var name = spread.Name.Value;
        if (_fragmentDepths.TryGetValue(name, out var depth) || Context.FindFragment(name) is not { } fragment)
        {
            return depth;
        }

        // A fragment that comes back to itself counts as flat; another rule refuses it.
        _fragmentDepths[name] = 0;
        return _fragmentDepths[name] = DepthOf(fragment.SelectionSet);
    }
}
