using System.Reflection;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>Whether C# lets a value be null, and the values inside of it.</summary>
/// <param name="CanBeNull">True where the annotation says so; false also where there is none.</param>
/// <param name="Items">Of an array's items.</param>
/// <param name="Arguments">Of a generic type's arguments; null for one that cannot be told.</param>
internal sealed record Nullability(bool CanBeNull, Nullability? Items, IReadOnlyList<Nullability?> Arguments)
{
    private static readonly NullabilityInfoContext Context = new();

    public static Nullability? OfReturnValue(MethodInfo method)
    {
        return IsPlainValue(method.ReturnType)
            ? null
            : Of(Read(() => Context.Create(method.ReturnParameter)), method.ReturnType);
    }

    public static Nullability? OfProperty(PropertyInfo property)
    {
        if (IsPlainValue(property.PropertyType))
        {
            return null;
        }

        var declaring = property.DeclaringType!;
        var declared = declaring.IsGenericType
            ? (PropertyInfo)declaring.GetGenericTypeDefinition().GetMemberWithSameMetadataDefinitionAs(property)
            : property;
        return Of(Read(() => Context.Create(property)), declared.PropertyType);
    }

    /// <summary>True for a value, or a nullable one, that holds nothing for which an annotation could be.</summary>
    public static bool IsPlainValue(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is var core && !(core ?? type).IsGenericType;

    private static NullabilityInfo Read(Func<NullabilityInfo> create)
    {
        // The context is not made for several threads.
        lock (Context)
        {
            return create();
        }
    }

    private static Nullability? Of(NullabilityInfo info, Type declared)
    {
        // Whether the argument for a type parameter was given as nullable is not recorded anywhere.
        if (declared.IsGenericParameter)
        {
            return null;
        }

        var items = info.ElementType is null ? null : Of(info.ElementType, declared.GetElementType()!);
        var arguments = new Nullability?[info.GenericTypeArguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Of(info.GenericTypeArguments[i], declared.GetGenericArguments()[i]);
        }

        return new Nullability(info.ReadState == NullabilityState.Nullable, items, arguments);
    }
}
