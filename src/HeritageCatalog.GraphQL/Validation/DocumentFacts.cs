using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation;

/// <summary>A variable where it is used, with the place it is used for.</summary>
internal readonly record struct VariableUsage(VariableNode Node, InputPosition Position);

/// <summary>What one operation or fragment uses by itself.</summary>
internal sealed class DefinitionFacts(ExecutableDefinitionNode definition)
{
    public ExecutableDefinitionNode Definition { get; } = definition;

    public List<FragmentSpreadNode> Spreads { get; } = [];

    public List<VariableUsage> VariableUsages { get; } = [];
}

/// <summary>Collects spreads and variables during the walk, for rules that look at a whole operation.</summary>
internal sealed class DocumentFacts(ValidationContext context) : SyntaxVisitor
{
    private readonly List<DefinitionFacts> _definitions = [];
    private readonly Dictionary<ExecutableDefinitionNode, DefinitionFacts> _byDefinition = [];
    private readonly Dictionary<OperationDefinitionNode, List<DefinitionFacts>> _reachable = [];

    public IEnumerable<OperationDefinitionNode> Operations
    {
        get => _definitions.Select(static facts => facts.Definition).OfType<OperationDefinitionNode>();
    }

    public IEnumerable<FragmentDefinitionNode> Fragments
    {
        get => _definitions.Select(static facts => facts.Definition).OfType<FragmentDefinitionNode>();
    }

    public override void Enter(OperationDefinitionNode operation) => Add(operation);

    public override void Enter(FragmentDefinitionNode fragment) => Add(fragment);

    public override void Enter(FragmentSpreadNode spread) => _definitions[^1].Spreads.Add(spread);

    public override void Enter(VariableNode variable)
    {
        _definitions[^1].VariableUsages.Add(new(variable, context.Types.Input));
    }

    public DefinitionFacts Of(FragmentDefinitionNode fragment) => _byDefinition[fragment];

    /// <summary>The operation's own facts and those of all fragments it reaches, each once.</summary>
    public IReadOnlyList<DefinitionFacts> ReachableFrom(OperationDefinitionNode operation, string rule)
    {
        if (!_reachable.TryGetValue(operation, out var reachable))
        {
            reachable = [_byDefinition[operation]];
            FollowSpreads(reachable, rule);
            _reachable.Add(operation, reachable);
        }

        return reachable;
    }

    private void Add(ExecutableDefinitionNode definition)
    {
        _definitions.Add(new DefinitionFacts(definition));
        _byDefinition.Add(definition, _definitions[^1]);
    }

    private void FollowSpreads(List<DefinitionFacts> reachable, string rule)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < reachable.Count; i++)
        {
            context.Spend(rule, reachable[i].Spreads.Count + reachable[i].VariableUsages.Count + 1);
            foreach (var spread in reachable[i].Spreads)
            {
                if (known.Add(spread.Name.Value) && context.FindFragment(spread.Name.Value) is { } fragment)
                {
                    reachable.Add(Of(fragment));
                }
            }
        }
    }
}
