using System.Runtime.CompilerServices;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Cost;

/// <summary>How large a selection is with its fragments put in.</summary>
/// <param name="Depth">Levels of fields.</param>
/// <param name="Fields">Fields in all.</param>
/// <param name="Aliases">Fields with another name.</param>
internal readonly record struct SelectionShape(int Depth, long Fields, long Aliases)
{
    // Fragments that spread each other double with each step; far above every limit counting can end.
    private const long Countless = int.MaxValue;

    public static SelectionShape operator +(SelectionShape left, SelectionShape right) => new(
        Math.Max(left.Depth, right.Depth),
        Math.Min(left.Fields + right.Fields, Countless),
        Math.Min(left.Aliases + right.Aliases, Countless));
}

/// <summary>
/// Measures operations of a valid document; each fragment is looked at once, however often it is spread.
/// </summary>
internal sealed class OperationShape
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly Dictionary<string, SelectionShape> _shapes = new(StringComparer.Ordinal);

    public OperationShape(DocumentNode document)
    {
        _fragments = document.Definitions.OfType<FragmentDefinitionNode>()
            .ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
    }

    /// <exception cref="InsufficientExecutionStackException">Fragments are chained without end.</exception>
    public SelectionShape Measure(SelectionSetNode selectionSet)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var sum = default(SelectionShape);
        foreach (var selection in selectionSet.Selections)
        {
            sum += selection switch
            {
                FieldNode field => Measure(field),
                InlineFragmentNode fragment => Measure(fragment.SelectionSet),
                FragmentSpreadNode spread => Measure(spread),
                _ => default,
            };
        }

        return sum;
    }

    /// <summary>The number of fields that the root of the response can have.</summary>
    public int CountRootFields(SelectionSetNode selectionSet)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        AddResponseNames(selectionSet, names, []);
        return names.Count;
    }

    private SelectionShape Measure(FieldNode field)
    {
        var below = field.SelectionSet is null ? default : Measure(field.SelectionSet);
        var isIntrospection = field.Name.Value is "__schema" or "__type";
        return new SelectionShape(
            isIntrospection ? 1 : below.Depth + 1,
            below.Fields + 1,
            below.Aliases + (field.Alias is null ? 0 : 1));
    }

    private SelectionShape Measure(FragmentSpreadNode spread)
    {
        var name = spread.Name.Value;
        if (!_shapes.TryGetValue(name, out var shape))
        {
            shape = Measure(_fragments[name].SelectionSet);
            _shapes.Add(name, shape);
        }

        return shape;
    }

    private void AddResponseNames(SelectionSetNode selectionSet, HashSet<string> names, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    names.Add(field.ResponseName);
                    break;
                case InlineFragmentNode fragment:
                    AddResponseNames(fragment.SelectionSet, names, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    AddResponseNames(_fragments[spread.Name.Value].SelectionSet, names, visited);
                    break;
            }
        }
    }
}
