namespace HeritageCatalog.GraphQL.Execution.Output;

/// <summary>Result coercion of a scalar for one CLR type: writes values as JSON.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public abstract class LeafWriter<T> : LeafWriter
{
    /// <inheritdoc />
    public sealed override Type ValueType => typeof(T);

    /// <summary>Writes one JSON value.</summary>
    /// <exception cref="Exception">The value is not one of the scalar's; the field is in error then.</exception>
    public abstract void Write(LeafOutput output, T value);

    internal void Write(ResponseBuffer buffer, T value) => Write(new LeafOutput(buffer), value);
}

/// <summary>Result coercion of a scalar; derive from <see cref="LeafWriter{T}"/>.</summary>
public abstract class LeafWriter
{
    private protected LeafWriter()
    {
    }

    /// <summary>The CLR type it writes.</summary>
    public abstract Type ValueType { get; }
}
