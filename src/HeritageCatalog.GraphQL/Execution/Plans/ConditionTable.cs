using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>
/// All conditions of an operation that depend on variables; each has a number and, at run time, a bit.
/// </summary>
internal sealed class ConditionTable
{
    private readonly List<Condition> _conditions = [];
    private readonly Dictionary<string, int> _variables;
    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> _fragments;
    private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);

    private readonly record struct Condition(int Variable, bool IsHeldByTrue);

    /// <summary>Finds the conditions in everything that the operation reaches.</summary>
    public ConditionTable(
        OperationDefinitionNode operation, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
    {
        _fragments = fragments;
        _variables = operation.VariableDefinitions
            .Select((definition, index) => (Name: definition.Variable.Name.Value, index))
            .ToDictionary(entry => entry.Name, entry => entry.index, StringComparer.Ordinal);
        AddFrom(operation.SelectionSet);
    }

    /// <summary>The bits of the conditions that hold.</summary>
    /// <exception cref="GraphQLException">A variable is null where a directive needs a value.</exception>
    public ulong[] Evaluate(VariableValues variables)
    {
        if (_conditions.Count == 0)
        {
            return [];
        }

        var bits = new ulong[((_conditions.Count - 1) / 64) + 1];
        for (var i = 0; i < _conditions.Count; i++)
        {
            if (variables[_conditions[i].Variable] is not bool value)
            {
                throw new GraphQLException(
                    "Argument \"if\" of a @skip or @include directive must not be null.",
                    ExecutionErrorCodes.InvalidVariables);
            }

            bits[i / 64] |= value == _conditions[i].IsHeldByTrue ? 1UL << (i % 64) : 0;
        }

        return bits;
    }

    /// <summary>Adds the directives of a selection to the guard around it; null when it is never included.</summary>
    public Guard? Narrow(Guard guard, ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (!TryRead(directive, out var argument, out var isHeldByTrue))
            {
                continue;
            }

            if (argument is VariableNode variable)
            {
                guard = guard.And(NumberOf(variable, isHeldByTrue));
            }
            else if (argument is BooleanValueNode literal && literal.Value != isHeldByTrue)
            {
                return null;
            }
        }

        return guard;
    }

    private static bool TryRead(DirectiveNode directive, out ValueNode? argument, out bool isHeldByTrue)
    {
        isHeldByTrue = directive.Name.Value == "include";
        argument = isHeldByTrue || directive.Name.Value == "skip" ? directive.Arguments[0].Value : null;
        return argument is not null;
    }

    private void AddFrom(SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            // Narrowing numbers the conditions that it meets.
            Narrow(Guard.Always, selection.Directives);
            var inner = selection switch
            {
                FieldNode field => field.SelectionSet,
                InlineFragmentNode fragment => fragment.SelectionSet,
                FragmentSpreadNode spread when _visitedFragments.Add(spread.Name.Value) =>
                    _fragments[spread.Name.Value].SelectionSet,
                _ => null,
            };
            if (inner is not null)
            {
                AddFrom(inner);
            }
        }
    }

    private int NumberOf(VariableNode variable, bool isHeldByTrue)
    {
        var condition = new Condition(_variables[variable.Name.Value], isHeldByTrue);
        var number = _conditions.IndexOf(condition);
        if (number < 0)
        {
            number = _conditions.Count;
            _conditions.Add(condition);
        }

        return number;
    }
}
