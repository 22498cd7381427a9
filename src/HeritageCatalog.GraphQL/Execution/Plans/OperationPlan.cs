using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.Execution.Resolution;
using HeritageCatalog.GraphQL.Execution.Scheduling;
using HeritageCatalog.GraphQL.Execution.Subscriptions;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.Telemetry;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>An operation made ready to run, once for all requests that use it.</summary>
internal sealed class OperationPlan
{
    private readonly OperationDefinitionNode _operation;
    private readonly IncrementalPlanner? _incremental;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly CollectedFields _collected = new();
    private readonly Lock _lock = new();
    private FieldPlan[] _fieldsByPlace = [];
    private int _placeCount;
    private SelectionSite? _rootSite;

    public OperationPlan(SchemaRuntime runtime, DocumentNode document, OperationDefinitionNode operation)
    {
        Runtime = runtime;
        Kind = operation.Operation;
        Name = operation.Name?.Value;
        Document = document;
        _operation = operation;
        _fragments = document.Definitions.OfType<FragmentDefinitionNode>()
            .ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
        Conditions = new ConditionTable(operation, _fragments);
        Variables = new VariableCoercion(runtime.Schema, document, operation);
        var root = PlanRoot(scope: null);
        Root = CreateFiller(root);
        Introspection = FindIntrospection(root);
        SerialFieldCount = operation.Operation == OperationKind.Mutation ? root.Places.Length : 0;
        Source = operation.Operation == OperationKind.Subscription ? PlanSource(root.Places[0].Step.Field) : null;
        Incremental = Conditions.IncrementalDirectives > 0 && Source is null ? new IncrementalPlans(this) : null;
    }

    /// <summary>Plans the same operation for a response of several parts.</summary>
    public OperationPlan(OperationPlan whole, IncrementalMode mode)
    {
        Runtime = whole.Runtime;
        Kind = whole.Kind;
        Document = whole.Document;
        _operation = whole._operation;
        _fragments = whole._fragments;
        Conditions = whole.Conditions;
        Variables = whole.Variables;
        _incremental = new IncrementalPlanner(this, mode);
        _collected.Forget();
        var root = PlanRoot(DeferScope.Root);
        Root = CreateFiller(root);
        SerialFieldCount = Kind == OperationKind.Mutation ? root.Places.Length : 0;
    }

    public SchemaRuntime Runtime { get; }

    public OperationKind Kind { get; }

    /// <summary>What the client calls the operation; null for nothing.</summary>
    public string? Name { get; }

    public DocumentNode Document { get; }

    /// <summary>How often it ran; null where nobody counts.</summary>
    public PlanUsage? Usage { get; set; }

    /// <summary>
    /// The fields and arguments that it uses, as far as they have been planned, each once and whether it is deprecated.
    /// </summary>
    public IReadOnlySet<(string Coordinate, bool IsDeprecated)> Coordinates
    {
        get
        {
            lock (_lock)
            {
                return _fieldsByPlace.Take(_placeCount).SelectMany(static place => place.Coordinates).ToHashSet();
            }
        }
    }

    public ConditionTable Conditions { get; }

    public VariableCoercion Variables { get; }

    /// <summary>Writes the value of <c>data</c>.</summary>
    public IHoleFiller Root { get; }

    /// <summary>The field that asks for the schema, under whatever conditions; null where none does.</summary>
    public FieldPlan? Introspection { get; }

    /// <summary>Root fields that run one after another.</summary>
    public int SerialFieldCount { get; }

    /// <summary>Where the events of a subscription come from; null for other operations.</summary>
    public EventSource? Source { get; }

    /// <summary>The plans for a response of several parts; null where nothing is deferred or streamed.</summary>
    public IncrementalPlans? Incremental { get; }

    public FragmentDefinitionNode FindFragment(string name) => _fragments[name];

    public SourceLocation LocationOf(SyntaxNode node) => Document.LocationOf(node);

    public FieldPlan FieldAt(int place) => Volatile.Read(ref _fieldsByPlace)[place];

    /// <summary>A response position as clients know it: the names of fields and the indexes of items.</summary>
    public object[] NamePath(ReadOnlySpan<int> path)
    {
        var names = new object[path.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var entry = path[i];
            names[i] = ResponsePath.IsField(entry) ? FieldAt(ResponsePath.DecodeField(entry)).ResponseName : entry;
        }

        return names;
    }

    /// <summary>Plans the objects of one type at one place. Abstract types ask for it while operations run.</summary>
    public ObjectPlan PlanObject(ObjectBinding binding, SelectionSite site)
    {
        lock (_lock)
        {
            if (_incremental is not null)
            {
                return _incremental.PlanObject(binding, site);
            }

            var fields = new Dictionary<CollectedField, FieldPlan>();
            var places = new List<PlannedPlace>();
            foreach (var (collected, inclusion) in Collect(binding.Type, site))
            {
                if (!fields.TryGetValue(collected, out var field))
                {
                    field = new FieldPlan(this, binding.Type, collected);
                    fields.Add(collected, field);
                }

                places.Add(Place(field, inclusion));
            }

            return binding.CreatePlan(places);
        }
    }

    /// <summary>What the operation selects.</summary>
    public SelectionSite RootSite => _rootSite ??= new SelectionSite(
        Runtime.Schema.FindRootType(Kind) ?? throw new InvalidOperationException($"The schema has no {Kind} type."),
        [new GuardedSelection(_operation.SelectionSet, Guard.Always)]);

    /// <summary>CollectFields() of a type at a site.</summary>
    public IReadOnlyList<FieldPlace> Collect(ObjectType type, SelectionSite site) => _collected.Get(this, type, site);

    /// <summary>Gives up what only the preparation of the operation needs.</summary>
    public void EndPreparation() => _collected.Forget();

    /// <summary>Gives a field a place of its own, behind all others.</summary>
    public PlannedPlace Place(FieldPlan field, Inclusion? inclusion) => new(field, inclusion, AddPlace(field));

    private ObjectPlan<RootValue> PlanRoot(DeferScope? scope)
    {
        var site = scope is null ? RootSite : RootSite with { Scope = scope };
        return (ObjectPlan<RootValue>)PlanObject(Runtime.Objects.Get((ObjectType)site.Type), site);
    }

    private IHoleFiller CreateFiller(ObjectPlan<RootValue> root) =>
        Kind == OperationKind.Mutation ? new SerialRoot(root) : new ParallelRoot(root);

    private static FieldPlan? FindIntrospection(ObjectPlan<Resolution.RootValue> root)
    {
        foreach (ref readonly var place in root.Places)
        {
            if (place.Step.Field.Definition.Name is "__schema" or "__type")
            {
                return place.Step.Field;
            }
        }

        return null;
    }

    private EventSource PlanSource(FieldPlan field) => Runtime.EventSources[field.Definition].CreateSource(field);

    private int AddPlace(FieldPlan field)
    {
        if (_placeCount == _fieldsByPlace.Length)
        {
            var larger = new FieldPlan[Math.Max(16, _placeCount * 2)];
            _fieldsByPlace.CopyTo(larger, 0);
            Volatile.Write(ref _fieldsByPlace, larger);
        }

        _fieldsByPlace[_placeCount] = field;
        return _placeCount++;
    }
}

/// <summary>A place at which a field can stand in an object.</summary>
/// <param name="Field">The field; one that is selected under several conditions can have several places.</param>
/// <param name="Inclusion">When it stands here; null for always.</param>
/// <param name="Number">Unique in the operation, and rising in the order of the places of an object.</param>
internal readonly record struct PlannedPlace(FieldPlan Field, Inclusion? Inclusion, int Number);
