namespace HeritageCatalog.GraphQL.Binding;

/// <summary>Marks a static class whose methods answer fields of a type of the schema.</summary>
/// <remarks>
/// The first parameter of a method is the parent object. The others are arguments of the field by their names, and
/// loaders, services, <see cref="Execution.OperationContext"/>, <see cref="Execution.Selection"/> and the cancellation
/// token by their types. Several classes may answer fields of one type. For an interface, the methods answer the field
/// of all implementing types that have no method of their own.
/// </remarks>
/// <param name="name">Name of an object type or interface of the schema.</param>
[AttributeUsage(AttributeTargets.Class)]
public class ObjectTypeAttribute(string name) : Attribute
{
    /// <summary>The type in the schema; null for a root type, whatever it is called.</summary>
    public string? Name { get; } = name;

    /// <summary>The CLR type of the objects, where it is stated; else the methods' first parameter tells.</summary>
    public virtual Type? ClrType => null;
}

/// <summary>Marks a resolver class and states the CLR type of the objects.</summary>
/// <typeparam name="T">Its properties answer the fields that have no method.</typeparam>
/// <param name="name">Name of an object type or interface of the schema.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectTypeAttribute<T>(string name) : ObjectTypeAttribute(name)
{
    /// <inheritdoc />
    public override Type ClrType => typeof(T);
}

/// <summary>Marks a static class whose methods answer root fields of queries; they have no parent.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;

/// <summary>Marks a static class whose methods answer root fields of mutations; they have no parent.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;

/// <summary>
/// States the name in the schema of a method, property, parameter or enum member that is called otherwise.
/// </summary>
/// <param name="name">The name in the schema.</param>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>The name in the schema.</summary>
    public string Name { get; } = name;
}

/// <summary>Keeps a public method of a resolver class, or a property, away from the schema.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class GraphQLIgnoreAttribute : Attribute;
