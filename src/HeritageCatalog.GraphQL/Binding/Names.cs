using System.Reflection;
using System.Text.Json;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>How names of the schema and of C# correspond.</summary>
internal static class Names
{
    private const string AsyncSuffix = "Async";

    /// <summary>What a member or parameter is called in the schema: <c>seatsLeft</c> for <c>SeatsLeft</c>.</summary>
    public static string OfMember(ICustomAttributeProvider member, string name)
    {
        return StatedName(member) ?? JsonNamingPolicy.CamelCase.ConvertName(name);
    }

    /// <summary>What a resolver method answers: without <c>Async</c> at the end.</summary>
    public static string OfMethod(MethodInfo method)
    {
        var hasSuffix = method.Name.EndsWith(AsyncSuffix, StringComparison.Ordinal);
        return OfMember(method, hasSuffix ? method.Name[..^AsyncSuffix.Length] : method.Name);
    }

    /// <summary>What an enum member must be called in the schema, upper case and underscores aside.</summary>
    public static string OfEnumMember(FieldInfo member) => EnumKey(StatedName(member) ?? member.Name);

    /// <summary>Makes <c>IN_PROGRESS</c> and <c>InProgress</c> the same.</summary>
    public static string EnumKey(string name)
    {
        return name.Replace("_", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
    }

    /// <summary>A member as messages name it: <c>PersonFields.Name</c>.</summary>
    public static string Describe(MemberInfo member) => $"{member.DeclaringType?.Name}.{member.Name}";

    /// <summary>A type as C# writes it, more or less: <c>IReadOnlyList&lt;Person&gt;</c>.</summary>
    public static string Describe(Type type)
    {
        if (type.IsArray)
        {
            return $"{Describe(type.GetElementType()!)}[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Describe(underlying)}?";
        }

        if (!type.IsGenericType)
        {
            return type.Name;
        }

        var arguments = string.Join(", ", type.GetGenericArguments().Select(Describe));
        return $"{type.Name.Split('`')[0]}<{arguments}>";
    }

    private static string? StatedName(ICustomAttributeProvider member)
    {
        return member.IsDefined(typeof(GraphQLNameAttribute), inherit: true)
            ? member.GetCustomAttributes(typeof(GraphQLNameAttribute), inherit: true)
                .OfType<GraphQLNameAttribute>().FirstOrDefault()?.Name
            : null;
    }
}
