using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
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

    private readonly record struct Condition(int Variable, bool IsHeldByTrue, bool HoldsWhenOmitted);

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

    /// <summary>How often something may come in a later part of the response.</summary>
    public int IncrementalDirectives { get; private set; }

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
            bits[i / 64] |= Holds(_conditions[i], variables) ? 1UL << (i % 64) : 0;
        }

        return bits;
    }

    /// <summary>The bits of the conditions that hold; false where that cannot be said.</summary>
    public bool TryEvaluate(VariableValues variables, [NotNullWhen(true)] out ulong[]? bits)
    {
        try
        {
            bits = Evaluate(variables);
            return true;
        }
        catch (GraphQLException)
        {
            bits = null;
            return false;
        }
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

    /// <summary>Whether a selection is included, now that the conditions are known.</summary>
    public bool Includes(ImmutableArray<DirectiveNode> directives, ulong[] conditions)
    {
        return directives.IsEmpty || (Narrow(Guard.Always, directives) is { } guard && guard.Holds(conditions));
    }

    /// <summary>
    /// The directive <c>@defer</c> or <c>@stream</c> of a selection; null where there is none or it is switched off.
    /// </summary>
    public DirectiveNode? FindIncremental(
        string name, ImmutableArray<DirectiveNode> directives, ulong[] conditions)
    {
        var directive = directives.FirstOrDefault(directive => directive.Name.Value == name);
        return directive?.FindArgument("if") switch
        {
            null => directive,
            BooleanValueNode literal => literal.Value ? directive : null,
            VariableNode variable => Guard.Always.And(NumberOfIf(variable)).Holds(conditions) ? directive : null,
            _ => directive,
        };
    }

    private static bool Holds(Condition condition, VariableValues variables)
    {
        if (!variables.TryGet(condition.Variable, out var value) && condition.HoldsWhenOmitted)
        {
            return true;
        }

        return value is bool isTrue
            ? isTrue == condition.IsHeldByTrue
            : throw new GraphQLException(
                "Argument \"if\" of a directive must not be null.", ExecutionErrorCodes.InvalidVariables);
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
            AddIncremental(selection.Directives);
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

    private void AddIncremental(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value is "defer" or "stream")
            {
                IncrementalDirectives++;
                if (directive.FindArgument("if") is VariableNode variable)
                {
                    NumberOfIf(variable);
                }
            }
        }
    }

    private int NumberOf(VariableNode variable, bool isHeldByTrue) =>
        NumberOf(new Condition(_variables[variable.Name.Value], isHeldByTrue, HoldsWhenOmitted: false));

    // Of @defer and @stream, which hold by default.
    private int NumberOfIf(VariableNode variable) =>
        NumberOf(new Condition(_variables[variable.Name.Value], IsHeldByTrue: true, HoldsWhenOmitted: true));

    private int NumberOf(Condition condition)
    {
        var number = _conditions.IndexOf(condition);
        if (number < 0)
        {
            number = _conditions.Count;
            _conditions.Add(condition);
        }

        return number;
    }
}
