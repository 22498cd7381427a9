using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Execution.Coercion;

namespace HeritageCatalog.GraphQL.Cost;

/// <summary>What one request brings to the evaluation.</summary>
internal readonly ref struct CostInputs(VariableValues variables, ulong[] conditions, Span<OperationCost> values)
{
    /// <summary>Enough for what depends on no request.</summary>
    public static CostInputs None => new(VariableValues.None, [], []);

    /// <summary>The coerced variables.</summary>
    public VariableValues Variables { get; } = variables;

    /// <summary>The bits of <c>@skip</c> and <c>@include</c> that hold.</summary>
    public ulong[] Conditions { get; } = conditions;

    /// <summary>The costs of the sites evaluated so far.</summary>
    public Span<OperationCost> Values { get; } = values;
}

/// <summary>What is selected on an object of one type.</summary>
internal sealed class CostAlternative
{
    private readonly OperationCost _constant;
    private readonly ImmutableArray<CostTerm> _dynamic;

    /// <param name="typeWeight">The cost of the object itself.</param>
    /// <param name="terms">Its fields.</param>
    public CostAlternative(double typeWeight, IReadOnlyCollection<CostTerm> terms)
    {
        _constant = new OperationCost(0, typeWeight);
        foreach (var term in terms.Where(static term => term.IsConstant))
        {
            _constant += term.Evaluate(CostInputs.None);
        }

        _dynamic = [.. terms.Where(static term => !term.IsConstant)];
    }

    public bool IsConstant => _dynamic.IsEmpty;

    public OperationCost Evaluate(in CostInputs inputs)
    {
        var sum = _constant;
        foreach (var term in _dynamic)
        {
            sum += term.Evaluate(inputs);
        }

        return sum;
    }
}

/// <summary>A place where something is selected: as costly as the most costly of the types that can be there.</summary>
internal sealed class CostSite
{
    private readonly OperationCost _constant;
    private readonly ImmutableArray<CostAlternative> _dynamic;
    private readonly int _number;

    /// <param name="alternatives">One for each possible type.</param>
    /// <param name="number">The place of its cost among the values of a program, should it depend on variables.</param>
    public CostSite(IReadOnlyCollection<CostAlternative> alternatives, int number)
    {
        _number = number;
        foreach (var alternative in alternatives.Where(static alternative => alternative.IsConstant))
        {
            _constant = OperationCost.Max(_constant, alternative.Evaluate(CostInputs.None));
        }

        _dynamic = [.. alternatives.Where(static alternative => !alternative.IsConstant)];
    }

    public bool IsConstant => _dynamic.IsEmpty;

    public OperationCost Read(in CostInputs inputs) => IsConstant ? _constant : inputs.Values[_number];

    public void Evaluate(in CostInputs inputs)
    {
        var cost = _constant;
        foreach (var alternative in _dynamic)
        {
            cost = OperationCost.Max(cost, alternative.Evaluate(inputs));
        }

        inputs.Values[_number] = cost;
    }
}
