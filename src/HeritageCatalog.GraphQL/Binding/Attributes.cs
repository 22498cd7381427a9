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

/// <summary>Marks a static class whose methods answer root fields of subscriptions.</summary>
/// <remarks>
/// A method returns the source stream: an <see cref="IAsyncEnumerable{T}"/>, or a task of one. Each event is the value
/// of the field. Where the event is not yet the value, such as an identifier of which the object must be loaded, two
/// methods share the work; see <see cref="SubscribeAttribute"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;

/// <summary>Marks a resolver of a subscription that makes the field's value of each event of a source stream.</summary>
/// <example>
/// <code>
/// [Subscribe(With = nameof(ReviewIds))]
/// public static Loading&lt;Review&gt; ReviewAdded([EventMessage] int id, ReviewById loader) => loader.LoadAsync(id);
///
/// public static ValueTask&lt;IAsyncEnumerable&lt;int&gt;&gt; ReviewIds(ITopicEventReceiver topics) =>
///     topics.SubscribeAsync&lt;int&gt;("reviews");
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>Name of the method of the same class that returns the source stream.</summary>
    public required string With { get; init; }
}

/// <summary>Marks the parameter that takes the event of the source stream.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;

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
