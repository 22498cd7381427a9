using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Binding.Input;
using HeritageCatalog.GraphQL.Binding.Output;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>What an application binds to its schema.</summary>
internal sealed record BindingSources
{
    public required IReadOnlyList<Type> ResolverClasses { get; init; }

    public required IReadOnlyDictionary<string, Type> ClrTypes { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<LeafWriter>> Leaves { get; init; }

    public required LoaderSlots Loaders { get; init; }

    public required ErrorPolicy Errors { get; init; }

    public Func<Type, bool>? IsService { get; init; }
}

/// <summary>Binds the fields of a schema to code and refuses a schema that is bound by half.</summary>
internal sealed class SchemaBinder(Schema schema, BindingSources sources)
{
    private readonly BindingProblems _problems = new();
    private readonly Dictionary<FieldDefinition, EventSourceBinding> _eventSources = [];

    /// <exception cref="SchemaBindingException">Something does not fit; it lists everything.</exception>
    public SchemaRuntime Bind()
    {
        var classes = ReadClasses();
        var members = new FieldMembers(schema, classes, _problems);
        var clrTypes = new ClrTypes(schema, members);
        clrTypes.Infer(classes, sources.ClrTypes);

        var objects = CreateObjects(clrTypes);
        var services = new ServiceSlots();
        var outputs = new OutputBinder(objects, new LeafWriters(sources.Leaves));
        var parameters = new ParameterBinder(new InputBinder(), services, sources.Loaders, sources.IsService);
        BindFields(objects, members, new FieldBinder(outputs, parameters));
        _problems.ThrowIfAny();
        return new SchemaRuntime(schema, objects, services, sources.Loaders, sources.Errors, _eventSources);
    }

    private List<ResolverClass> ReadClasses()
    {
        return
        [
            .. ResolverClass.ForIntrospection(schema),
            .. sources.ResolverClasses
                .Select(type => ResolverClass.Read(type, schema, _problems)).OfType<ResolverClass>(),
        ];
    }

    private ObjectBindings CreateObjects(ClrTypes clrTypes)
    {
        var objects = new ObjectBindings(schema);
        foreach (var type in schema.Types.OfType<ObjectType>())
        {
            if (clrTypes.Find(type) is { } clrType)
            {
                objects.Add(new ObjectBinding(type, clrType));
            }
            else
            {
                _problems.Add(type, null, "No CLR type is known for it; state it with BindType or [ObjectType<T>].");
            }
        }

        return objects;
    }

    private void BindFields(ObjectBindings objects, FieldMembers members, FieldBinder binder)
    {
        foreach (var type in schema.Types.OfType<ObjectType>())
        {
            if (objects.Find(type) is { } binding)
            {
                foreach (var field in FieldsOf(type))
                {
                    BindField(binding, field, members, binder);
                }
            }
        }
    }

    private ImmutableArray<FieldDefinition> FieldsOf(ObjectType type)
    {
        return type == schema.QueryType
            ? [.. type.Fields, schema.FindField(type, "__schema")!, schema.FindField(type, "__type")!]
            : type.Fields;
    }

    private void BindField(ObjectBinding parent, FieldDefinition field, FieldMembers members, FieldBinder binder)
    {
        if (members.Find(parent.Type, field, parent.ClrType) is not { } member)
        {
            _problems.Add(field, null, $"No resolver and no property of {Names.Describe(parent.ClrType)} answers it.");
            return;
        }

        var site = new BindingSite(_problems, field, member.Member.DeclaringType, member.Member.Name);
        if (binder.Bind(parent, field, member, site) is { } bound)
        {
            parent.SetField(field, bound);
        }

        if (parent.Type == schema.SubscriptionType && EventStreams.FindStream(member) is { } stream
            && binder.BindSource(field, stream, site with { MemberName = stream.Name }) is { } source)
        {
            _eventSources.Add(field, source);
        }
    }
}
