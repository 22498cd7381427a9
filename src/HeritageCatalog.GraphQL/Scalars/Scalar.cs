using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Scalars;

/// <summary>A custom scalar in both directions: input coercion and result coercion of one CLR type.</summary>
/// <typeparam name="T">The CLR type of the values.</typeparam>
public abstract class Scalar<T> : ScalarCoercion<T>, IScalarOutput
    where T : notnull
{
    /// <inheritdoc />
    public virtual IReadOnlyList<LeafWriter> Writers => [new Writer(this)];

    /// <summary>Writes one value as JSON.</summary>
    public abstract void Write(LeafOutput output, T value);

    private sealed class Writer(Scalar<T> scalar) : LeafWriter<T>
    {
        public override void Write(LeafOutput output, T value) => scalar.Write(output, value);
    }
}

/// <summary>Result coercion of a custom scalar; implemented beside the input coercion.</summary>
public interface IScalarOutput
{
    /// <summary>One writer for each CLR type that fields may return.</summary>
    IReadOnlyList<LeafWriter> Writers { get; }
}
