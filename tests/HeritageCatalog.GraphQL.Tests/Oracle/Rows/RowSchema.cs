using System.Buffers;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Binding.Input;
using HeritageCatalog.GraphQL.Binding.Output;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>Binds a schema that no code was written for.</summary>
internal sealed class RowSchema
{
    private static readonly RequestOptions Unlimited = new() { Limits = OperationLimits.None };

    private readonly Schema _schema;
    private readonly ObjectBindings _objects;
    private readonly BindingProblems _problems = new();
    private readonly LoaderSlots _loaders = new();
    private readonly ServiceSlots _services = new();
    private readonly OutputBinder _outputs;

    private RowSchema(Schema schema)
    {
        _schema = schema;
        _objects = new ObjectBindings(schema);
        _outputs = new OutputBinder(_objects, new LeafWriters(new Dictionary<string, IReadOnlyList<LeafWriter>>()));
        Values = new RowValues(_objects);
    }

    public RowValues Values { get; }

    public RequestExecutor Executor { get; private set; } = null!;

    /// <param name="schema">Any schema whose own scalars are the specified ones.</param>
    /// <param name="isMixed">False where every value is there at once.</param>
    /// <param name="options">Limits of requests; none unless given.</param>
    public static RowSchema Bind(Schema schema, bool isMixed, RequestOptions? options = null)
    {
        var binding = new RowSchema(schema);
        binding.BindFields(isMixed);
        binding._problems.ThrowIfAny();
        var runtime = new SchemaRuntime(
            schema,
            binding._objects,
            binding._services,
            binding._loaders,
            new ErrorPolicy([], null),
            new Dictionary<FieldDefinition, EventSourceBinding>());
        binding.Executor = new RequestExecutor(runtime, options ?? Unlimited, ArrayPool<byte>.Shared);
        return binding;
    }

    private void BindFields(bool isMixed)
    {
        var introspection = ResolverClass.ForIntrospection(_schema);
        var members = new FieldMembers(_schema, introspection, _problems);
        var clrTypes = new ClrTypes(_schema, members);
        clrTypes.Infer(introspection, OwnTypes().Index().ToDictionary(
            each => each.Item.Name, each => RowTypes.Of(each.Index)));
        foreach (var type in _schema.Types.OfType<ObjectType>())
        {
            _objects.Add(new ObjectBinding(type, clrTypes.Find(type)!));
        }

        var parameters = new ParameterBinder(new InputBinder(), _services, _loaders, null);
        var binder = new FieldBinder(_outputs, parameters);
        foreach (var field in _schema.Types.OfType<ObjectType>().SelectMany(type => type.Fields))
        {
            BindField(field, members, binder, isMixed);
        }
    }

    private IEnumerable<ObjectType> OwnTypes()
    {
        return _schema.Types.OfType<ObjectType>()
            .Where(type => !type.IsIntrospectionType && type != _schema.QueryType && type != _schema.MutationType);
    }

    private void BindField(FieldDefinition field, FieldMembers members, FieldBinder binder, bool isMixed)
    {
        var parent = _objects.Get((ObjectType)field.DeclaringType);
        var site = new BindingSite(_problems, field, null, "a generated member");
        parent.SetField(field, parent.Type.IsIntrospectionType
            ? binder.Bind(parent, field, members.Find(parent.Type, field, parent.ClrType)!, site)!
            : Blueprint.Of(RowField.Create(parent.ClrType, ClrTypeOf(field.Type), Values, field)
                .Bind(isMixed ? WayOf(field) : Way.AtOnce, _outputs, _loaders, site)));
    }

    private static Way WayOf(FieldDefinition field) => (Way)(RowValues.Mix(0, field.Coordinate.ToString(), 3) % 4);

    private Type ClrTypeOf(GraphQLType type) => type.NullableType switch
    {
        ListType list => typeof(IReadOnlyList<>).MakeGenericType(ClrTypeOf(list.ItemType)),
        ObjectType own when own.Index % 2 == 0 => _objects.Get(own).ClrType,
        CompositeType => typeof(Row),
        ScalarType { Name: "Int" } => type.IsNonNull ? typeof(long) : typeof(long?),
        ScalarType { Name: "Float" } => type.IsNonNull ? typeof(double) : typeof(double?),
        ScalarType { Name: "Boolean" } => type.IsNonNull ? typeof(bool) : typeof(bool?),
        _ => typeof(string),
    };
}
