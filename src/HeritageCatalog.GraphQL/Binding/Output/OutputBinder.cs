using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding.Output;

/// <summary>Decides how values of a CLR type are written for a type of the schema.</summary>
internal sealed class OutputBinder(ObjectBindings objects, LeafWriters leaves)
{
    /// <summary>Null, and a problem, where the CLR type does not fit.</summary>
    public Blueprint? Bind(GraphQLType type, Type clrType, Nullability? nullability, BindingSite site)
    {
        if (ClrTypes.UnwrapDeferred(clrType) is { } deferred)
        {
            return BindDeferred(type, clrType, deferred, nullability?.Arguments.FirstOrDefault(), site);
        }

        if (type.IsNonNull && CanBeNull(clrType, nullability))
        {
            var nullable = clrType.IsValueType ? Names.Describe(clrType) : $"{Names.Describe(clrType)}?";
            site.Report($"The type \"{type}\" excludes null, but {nullable} does not.");
            return null;
        }

        if (Nullable.GetUnderlyingType(clrType) is { } underlying)
        {
            return Wrap(typeof(NullableBinding<>), [underlying], type, Bind(type, underlying, null, site));
        }

        return type.NullableType is ListType list
            ? BindList(list, type, clrType, nullability, site)
            : BindNamed(type, clrType, site);
    }

    private static bool CanBeNull(Type clrType, Nullability? nullability)
    {
        return Nullable.GetUnderlyingType(clrType) is not null
            || (!clrType.IsValueType && nullability is { CanBeNull: true });
    }

    private static bool IsTask(Type type)
    {
        return ClrTypes.UnwrapDeferred(type) is not null && type.GetGenericTypeDefinition() != typeof(Loading<>);
    }

    private static Blueprint? Wrap(Type definition, Type[] arguments, GraphQLType type, Blueprint? inner)
    {
        return inner is null ? null : Blueprint.Of(definition, arguments, type.IsNonNull, inner);
    }

    private static Nullability? ItemNullability(Type clrType, Nullability? nullability)
    {
        return clrType.IsArray ? nullability?.Items
            : clrType.IsGenericType && clrType.GetGenericArguments().Length == 1
                ? nullability?.Arguments.FirstOrDefault()
                : null;
    }

    private Blueprint? BindDeferred(
        GraphQLType type, Type clrType, Type inner, Nullability? nullability, BindingSite site)
    {
        var definition = clrType.GetGenericTypeDefinition();
        var binding = definition == typeof(Loading<>) ? typeof(LoadingBinding<>)
            : definition == typeof(ValueTask<>) ? typeof(ValueTaskBinding<>)
            : typeof(TaskBinding<>);
        return Wrap(binding, [inner], type, Bind(type, inner, nullability, site));
    }

    private Blueprint? BindList(
        ListType list, GraphQLType type, Type clrType, Nullability? nullability, BindingSite site)
    {
        if (ClrTypes.FindItemType(clrType) is not { } item)
        {
            site.Report($"The type \"{type}\" is a list, but {Names.Describe(clrType)} is not.");
            return null;
        }

        if (IsTask(item))
        {
            site.Report("A list of tasks has no order; return a task of a list, or a list of Loading<T>.");
            return null;
        }

        var items = Bind(list.ItemType, item, ItemNullability(clrType, nullability), site);
        return Wrap(typeof(ListBinding<,>), [clrType, item], type, items);
    }

    private Blueprint? BindNamed(GraphQLType type, Type clrType, BindingSite site) => type.CoreType switch
    {
        ObjectType objectType => BindObject(objectType, type, clrType, site),
        CompositeType composite => BindAbstract(composite, type, clrType, site),
        var leaf => BindLeaf(leaf, type, clrType, site),
    };

    private Blueprint? BindObject(ObjectType objectType, GraphQLType type, Type clrType, BindingSite site)
    {
        var binding = objects.Find(objectType);
        if (binding is null)
        {
            // Its own missing CLR type is reported once, at the type.
            return null;
        }

        return binding.ClrType == clrType
            ? Blueprint.Of(typeof(ObjectValueBinding<>), [clrType], type.IsNonNull, binding)
            : BindAbstract(objectType, type, clrType, site);
    }

    private Blueprint? BindAbstract(CompositeType composite, GraphQLType type, Type clrType, BindingSite site)
    {
        var bound = composite.PossibleTypes.Select(objects.Find).OfType<ObjectBinding>().ToArray();
        if (bound.Length > 0 && !Array.Exists(bound, target => clrType.IsAssignableFrom(target.ClrType)
            || target.ClrType.IsAssignableFrom(clrType)))
        {
            var expected = string.Join(", ", bound.Select(target => Names.Describe(target.ClrType)));
            site.Report($"The type \"{type}\" is bound to {expected}, but the member gives {Names.Describe(clrType)}.");
            return null;
        }

        return Blueprint.Of(typeof(AbstractValueBinding<>), [clrType], type.IsNonNull);
    }

    private Blueprint? BindLeaf(NamedType leaf, GraphQLType type, Type clrType, BindingSite site)
    {
        if (leaves.Find(leaf, clrType, site) is not { } writer)
        {
            site.Report($"The type \"{type}\" cannot be written from {Names.Describe(clrType)}.");
            return null;
        }

        return Blueprint.Of(typeof(LeafBinding<>), [clrType], type.IsNonNull, writer);
    }
}
