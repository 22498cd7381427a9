namespace HeritageCatalog.GraphQL.Execution.Coercion;

/// <summary>Turns a coerced input value into the CLR type that a resolver or an input record wants.</summary>
internal abstract class InputConverter
{
    public abstract object? ConvertBoxed(object? coerced);

    public abstract object? MissingBoxed { get; }
}

/// <inheritdoc />
internal abstract class InputConverter<T> : InputConverter
{
    /// <summary>What stands for an argument or a field that is not given and has no default.</summary>
    public virtual T Missing => default!;

    public sealed override object? MissingBoxed => Missing;

    /// <exception cref="GraphQLException">The value cannot be of the CLR type.</exception>
    public abstract T Convert(object? coerced);

    public sealed override object? ConvertBoxed(object? coerced) => Convert(coerced);
}
