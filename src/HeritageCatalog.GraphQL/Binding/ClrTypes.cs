using HeritageCatalog.GraphQL.Execution.Resolution;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>Finds out the CLR type of every object type.</summary>
/// <remarks>
/// It is stated, or it is the first parameter of the type's resolvers, or it is what the fields of that type return.
/// </remarks>
internal sealed class ClrTypes(Schema schema, FieldMembers members)
{
    private readonly Dictionary<ObjectType, Type> _types = [];

    public Type? Find(ObjectType type) => _types.GetValueOrDefault(type);

    public void Infer(IEnumerable<ResolverClass> classes, IReadOnlyDictionary<string, Type> stated)
    {
        var ofClasses = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (var entry in classes)
        {
            if (entry.ClrType is not null)
            {
                ofClasses.TryAdd(entry.TypeName, entry.ClrType);
            }
        }

        var pending = new Queue<ObjectType>();
        foreach (var type in schema.Types.OfType<ObjectType>())
        {
            var clrType = IsRoot(type) ? typeof(RootValue)
                : stated.GetValueOrDefault(type.Name)
                ?? ofClasses.GetValueOrDefault(type.Name)
                ?? members.FindParentType(type);
            if (clrType is not null)
            {
                _types.Add(type, clrType);
                pending.Enqueue(type);
            }
        }

        while (pending.TryDequeue(out var type))
        {
            InferFromFields(type, pending);
        }
    }

    /// <summary>The CLR type of the named type at the core of a field's type: no lists, tasks or nullables.</summary>
    public static Type CoreOf(GraphQLType type, Type clrType)
    {
        if (UnwrapDeferred(clrType) is { } inner)
        {
            return CoreOf(type, inner);
        }

        if (type.NullableType is ListType list && FindItemType(clrType) is { } item)
        {
            return CoreOf(list.ItemType, item);
        }

        return Nullable.GetUnderlyingType(clrType) ?? clrType;
    }

    /// <summary>What a task or a loading value will be; null for any other type.</summary>
    public static Type? UnwrapDeferred(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        return definition == typeof(Task<>) || definition == typeof(ValueTask<>) || definition == typeof(Loading<>)
            ? type.GetGenericArguments()[0]
            : null;
    }

    /// <summary>What a sequence holds; null for a type that is none, which a string counts as.</summary>
    public static Type? FindItemType(Type type)
    {
        if (type.IsArray || type == typeof(string))
        {
            return type.GetElementType();
        }

        // Asking for the interfaces of a type is slow, and most are one of these.
        if (type.IsGenericType
            && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(IReadOnlyList<>) || definition == typeof(List<>)))
        {
            return type.GetGenericArguments()[0];
        }

        return type.GetInterfaces().Prepend(type)
            .Where(shared => shared.IsGenericType)
            .FirstOrDefault(shared => shared.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];
    }

    private void InferFromFields(ObjectType type, Queue<ObjectType> pending)
    {
        foreach (var field in type.Fields)
        {
            if (field.Type.CoreType is ObjectType target && !_types.ContainsKey(target)
                && members.Find(type, field, _types[type]) is { } member)
            {
                _types.Add(target, CoreOf(field.Type, member.ResultType));
                pending.Enqueue(target);
            }
        }
    }

    private bool IsRoot(ObjectType type)
    {
        return type == schema.QueryType || type == schema.MutationType || type == schema.SubscriptionType;
    }
}
