namespace HeritageCatalog.GraphQL.Execution.Coercion;

/// <summary>An argument or input field that tells "left out" from "null".</summary>
/// <typeparam name="T">Type of the value; nullable where the schema's type is.</typeparam>
public readonly record struct Optional<T>
{
    /// <summary>Wraps a value that is given, be it null.</summary>
    public Optional(T value)
    {
        Value = value;
        HasValue = true;
    }

    /// <summary>False when it was left out and has no default.</summary>
    public bool HasValue { get; }

    /// <summary>The value; the default of its type when it was left out.</summary>
    public T Value { get; } = default!;
}
