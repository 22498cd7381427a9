using System.Reflection;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>Finds the member that answers a field.</summary>
internal sealed class FieldMembers
{
    private readonly Schema _schema;
    private readonly BindingProblems _problems;
    private readonly Dictionary<string, Dictionary<string, MethodInfo>> _resolvers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> _parentTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, Dictionary<string, PropertyInfo>> _properties = [];

    public FieldMembers(Schema schema, IEnumerable<ResolverClass> classes, BindingProblems problems)
    {
        _schema = schema;
        _problems = problems;
        foreach (var resolverClass in classes)
        {
            foreach (var method in resolverClass.Methods)
            {
                Add(resolverClass, method);
            }
        }
    }

    /// <summary>
    /// A resolver of the type, else one of its interfaces, else a property; null where there is none.
    /// </summary>
    public FieldMember? Find(ObjectType type, FieldDefinition field, Type? clrType)
    {
        var method = FindResolver(type, field) ?? FindInInterfaces(type, field);
        if (method is not null)
        {
            return type == _schema.SubscriptionType && EventStreams.FindEventType(method) is { } eventType
                ? new FieldMember.EventStream(method, eventType)
                : new FieldMember.Resolver(method);
        }

        var property = clrType is null ? null : FindProperty(clrType, field.Name);
        return property is null ? null : new FieldMember.Property(property);
    }

    /// <summary>
    /// The first parameter of a type's resolvers, which is the parent; null where it has no resolvers.
    /// </summary>
    public Type? FindParentType(ObjectType type) => _parentTypes.GetValueOrDefault(type.Name);

    private PropertyInfo? FindProperty(Type clrType, string fieldName)
    {
        if (!_properties.TryGetValue(clrType, out var byName))
        {
            _properties.Add(clrType, byName = ReadProperties(clrType));
        }

        return byName.GetValueOrDefault(fieldName);
    }

    private static Dictionary<string, PropertyInfo> ReadProperties(Type clrType)
    {
        var byName = new Dictionary<string, PropertyInfo>(StringComparer.Ordinal);
        foreach (var type in clrType.IsInterface ? [clrType, .. clrType.GetInterfaces()] : (Type[])[clrType])
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (property.CanRead
                    && property.GetIndexParameters().Length == 0
                    && !property.IsDefined(typeof(GraphQLIgnoreAttribute), inherit: false))
                {
                    byName.TryAdd(Names.OfMember(property, property.Name), property);
                }
            }
        }

        return byName;
    }

    private MethodInfo? FindInInterfaces(ObjectType type, FieldDefinition field)
    {
        foreach (var shared in type.Interfaces)
        {
            if (FindResolver(shared, field) is { } method)
            {
                return method;
            }
        }

        return null;
    }

    private MethodInfo? FindResolver(ComplexType type, FieldDefinition field)
    {
        return _resolvers.GetValueOrDefault(type.Name)?.GetValueOrDefault(field.Name);
    }

    private void Add(ResolverClass resolverClass, MethodInfo method)
    {
        var type = _schema.FindType(resolverClass.TypeName)!;
        var name = Names.OfMethod(method);
        if (!_resolvers.TryGetValue(type.Name, out var ofType))
        {
            _resolvers.Add(type.Name, ofType = new(StringComparer.Ordinal));
        }

        if (_schema.FindField(type, name) is not { } field)
        {
            _problems.Add(Names.Describe(method), $"The schema has no field \"{type.Name}.{name}\" for this resolver.");
        }
        else if (!ofType.TryAdd(name, method))
        {
            var other = Names.Describe(ofType[name]);
            _problems.Add(field, Names.Describe(method), $"Another resolver answers this field already: {other}.");
        }
        else if (method.GetParameters() is [var first, ..])
        {
            _parentTypes.TryAdd(type.Name, first.ParameterType);
        }
    }
}
