using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Cost;

/// <summary>Works out the cost of an operation, once for all values of the variables.</summary>
/// <remarks>
/// Fields are merged as they are when the operation runs. Each place is worked out once, however many fragments and
/// possible types lead to it, so that the work grows with the document and not with what it stands for.
/// </remarks>
internal sealed class CostCompiler
{
    // Far above what fits in the greatest document of a person or a program.
    private const int MostTerms = 100_000;

    // What is below is bounded by the size of the schema and by a limit on its depth.
    private const double IntrospectionWeight = 100;

    private readonly CostModel _model;
    private readonly OperationPlan _plan;
    private readonly Dictionary<SiteKey, CostSite> _sites = [];
    private readonly ImmutableArray<CostSite>.Builder _dynamicSites = ImmutableArray.CreateBuilder<CostSite>();
    private int _terms;

    private CostCompiler(CostModel model, OperationPlan plan)
    {
        _model = model;
        _plan = plan;
    }

    /// <exception cref="CostRefusedException">The cost cannot be known.</exception>
    public static CostProgram Compile(CostModel model, OperationPlan plan)
    {
        var compiler = new CostCompiler(model, plan);
        var root = compiler.CompileSite(plan.RootSite, inherited: null);
        return new CostProgram(root, compiler._dynamicSites.DrainToImmutable(), plan.Conditions);
    }

    private CostSite CompileSite(SelectionSite selection, InheritedSize? inherited)
    {
        var key = new SiteKey(selection, inherited);
        if (_sites.TryGetValue(key, out var known))
        {
            return known;
        }

        var alternatives = selection.Type.PossibleTypes.Select(type => CompileAlternative(type, selection, inherited));
        var site = new CostSite([.. alternatives], _dynamicSites.Count);
        if (!site.IsConstant)
        {
            _dynamicSites.Add(site);
        }

        _sites.Add(key, site);
        return site;
    }

    private CostAlternative CompileAlternative(ObjectType type, SelectionSite selection, InheritedSize? inherited)
    {
        var places = _plan.Collect(type, selection);
        return new CostAlternative(_model.WeightOf(type), [.. places.Select(place => CompileTerm(place, inherited))]);
    }

    private CostTerm CompileTerm(FieldPlace place, InheritedSize? inherited)
    {
        var (definition, node) = (place.Field.Definition, place.Field.Nodes[0].Node);
        if (++_terms > MostTerms)
        {
            throw new CostRefusedException("The operation is too complex to find out what it costs.", node);
        }

        if (definition.Name is "__schema" or "__type")
        {
            return new CostTerm(IntrospectionWeight, [], SizeSource.One, 0, Below: null, place.Inclusion);
        }

        var size = FindSize(definition, node, inherited, out var passedOn);
        var below = place.Field.Selection is { } selection ? CompileSite(selection, passedOn) : null;
        var weight = _model.WeightOf(definition) + AddArguments(definition, node, out var arguments);
        var itemWeight = below is null ? _model.WeightOf(definition.Type.CoreType) : 0;
        return new CostTerm(weight, arguments, size, itemWeight, below, place.Inclusion);
    }

    private SizeSource FindSize(
        FieldDefinition definition, FieldNode node, InheritedSize? inherited, out InheritedSize? passedOn)
    {
        passedOn = null;
        var isList = definition.Type.NullableType is ListType;
        var own = _model.FindListSize(definition);
        var size = own is null ? null : Slices.Bind(own, definition, node, _plan, _model.DefaultListSize);
        if (own is { SizedFields.IsEmpty: false })
        {
            passedOn = new InheritedSize(size!, own);
            size = null;
        }

        if (inherited is not null && inherited.Of.SizedFields.Contains(definition.Name))
        {
            return inherited.Size;
        }

        return !isList ? SizeSource.One : size ?? new SizeSource(null, [], _model.DefaultListSize);
    }

    private double AddArguments(
        FieldDefinition definition, FieldNode node, out ImmutableArray<VariableArgument> variable)
    {
        var sum = 0.0;
        var dynamic = ImmutableArray.CreateBuilder<VariableArgument>();
        foreach (var given in node.Arguments)
        {
            var argument = definition.FindArgument(given.Name.Value)!;
            var isCostly = _model.WeightOf(argument) != 0 || argument.Type.CoreType is InputObjectType;
            if (isCostly && LiteralInput.HoldsVariable(given.Value))
            {
                dynamic.Add(new VariableArgument(_model, argument, given.Value, _plan.Variables));
            }
            else if (isCostly)
            {
                sum += InputWeights.Measure(_model, argument, InputLiteral.Coerce(given.Value, argument.Type));
            }
        }

        variable = dynamic.DrainToImmutable();
        return sum;
    }

    /// <summary>A length that a field around hands to lists in its value.</summary>
    private sealed record InheritedSize(SizeSource Size, ListSize Of);

    /// <summary>What makes two places the same.</summary>
    private readonly struct SiteKey(SelectionSite selection, InheritedSize? inherited) : IEquatable<SiteKey>
    {
        private readonly SelectionSite _selection = selection;
        private readonly InheritedSize? _inherited = inherited;

        public bool Equals(SiteKey other) =>
            _selection.Type == other._selection.Type
            && ReferenceEquals(_inherited, other._inherited)
            && _selection.Selections.AsSpan().SequenceEqual(other._selection.Selections.AsSpan());

        public override bool Equals(object? obj) => obj is SiteKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.Add(_selection.Type);
            foreach (var selection in _selection.Selections)
            {
                hash.Add(selection.Node);
            }

            return hash.ToHashCode();
        }
    }
}
