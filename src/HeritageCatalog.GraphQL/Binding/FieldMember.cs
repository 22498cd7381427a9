using System.Reflection;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>The C# member that answers a field: a resolver method, or a property of the parent.</summary>
internal abstract record FieldMember(MemberInfo Member, Type ResultType)
{
    /// <summary>Whether the result may be null after its annotations, which are slow to read.</summary>
    public abstract Nullability? ReadNullability();

    /// <summary>A static method; root fields have no parent among its parameters.</summary>
    public sealed record Resolver(MethodInfo Method) : FieldMember(Method, Method.ReturnType)
    {
        public override Nullability? ReadNullability() => Nullability.OfReturnValue(Method);
    }

    /// <summary>A static method that returns the events of a subscription; each is the field's value.</summary>
    public sealed record EventStream(MethodInfo Method, Type EventType) : FieldMember(Method, EventType)
    {
        public override Nullability? ReadNullability() => EventStreams.NullabilityOfEvent(Method);
    }

    public sealed record Property(PropertyInfo Info) : FieldMember(Info, Info.PropertyType)
    {
        public override Nullability? ReadNullability() => Nullability.OfProperty(Info);
    }
}
