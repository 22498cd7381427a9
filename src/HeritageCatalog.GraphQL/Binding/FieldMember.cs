using System.Reflection;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>The C# member that answers a field: a resolver method, or a property of the parent.</summary>
internal abstract record FieldMember(MemberInfo Member, Type ResultType, Nullability? Nullability)
{
    public string Description => Names.Describe(Member);

    /// <summary>A static method; root fields have no parent among its parameters.</summary>
    public sealed record Resolver(MethodInfo Method, Nullability? Nullability)
        : FieldMember(Method, Method.ReturnType, Nullability);

    /// <summary>A static method that returns the events of a subscription; each is the field's value.</summary>
    public sealed record EventStream(MethodInfo Method, Type EventType, Nullability? Nullability)
        : FieldMember(Method, EventType, Nullability);

    public sealed record Property(PropertyInfo Info, Nullability? Nullability)
        : FieldMember(Info, Info.PropertyType, Nullability);
}
