using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.Execution.Scheduling;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>An operation made ready to run, once for all requests that use it.</summary>
internal sealed class OperationPlan
{
    private readonly DocumentNode _document;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly Lock _lock = new();
    private FieldPlan[] _fields = [];
    private int _fieldCount;

    public OperationPlan(SchemaRuntime runtime, DocumentNode document, OperationDefinitionNode operation)
    {
        Runtime = runtime;
        Kind = operation.Operation;
        _document = document;
        _fragments = document.Definitions.OfType<FragmentDefinitionNode>()
            .ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
        Conditions = new ConditionTable(operation, _fragments);
        Variables = new VariableCoercion(runtime.Schema, document, operation);
        var type = runtime.Schema.FindRootType(operation.Operation)
            ?? throw new InvalidOperationException($"The schema has no {operation.Operation} type.");
        var site = new SelectionSite(type, [new GuardedSelection(operation.SelectionSet, Guard.Always)]);
        var root = (ObjectPlan<Resolution.RootValue>)PlanObject(runtime.Objects.Get(type), site);
        Root = operation.Operation == OperationKind.Mutation ? new SerialRoot(root) : new ParallelRoot(root);
        SerialFieldCount = operation.Operation == OperationKind.Mutation ? root.Steps.Length : 0;
    }

    public SchemaRuntime Runtime { get; }

    public OperationKind Kind { get; }

    public ConditionTable Conditions { get; }

    public VariableCoercion Variables { get; }

    /// <summary>Writes the value of <c>data</c>.</summary>
    public IHoleFiller Root { get; }

    /// <summary>Root fields that run one after another.</summary>
    public int SerialFieldCount { get; }

    public FragmentDefinitionNode FindFragment(string name) => _fragments[name];

    public SourceLocation LocationOf(SyntaxNode node) => _document.LocationOf(node);

    public FieldPlan FieldAt(int number) => Volatile.Read(ref _fields)[number];

    /// <summary>Plans the objects of one type at one place. Abstract types ask for it while operations run.</summary>
    public ObjectPlan PlanObject(ObjectBinding binding, SelectionSite site)
    {
        lock (_lock)
        {
            var places = FieldCollector.CollectFields(this, binding.Type, site);
            var fields = new Dictionary<CollectedField, FieldPlan>();
            foreach (var place in places)
            {
                if (!fields.ContainsKey(place.Field))
                {
                    fields.Add(place.Field, AddField(binding, place.Field));
                }
            }

            var planned = places.Select(place => new PlannedPlace(fields[place.Field], place.Inclusion));
            return binding.CreatePlan([.. planned]);
        }
    }

    private FieldPlan AddField(ObjectBinding binding, CollectedField collected)
    {
        var field = new FieldPlan(this, binding.Type, collected, _fieldCount);
        if (_fieldCount == _fields.Length)
        {
            var larger = new FieldPlan[Math.Max(16, _fieldCount * 2)];
            _fields.CopyTo(larger, 0);
            Volatile.Write(ref _fields, larger);
        }

        _fields[_fieldCount++] = field;
        return field;
    }
}

/// <summary>A field of a plan, and when it is written at its place.</summary>
internal readonly record struct PlannedPlace(FieldPlan Field, Inclusion? Inclusion);
