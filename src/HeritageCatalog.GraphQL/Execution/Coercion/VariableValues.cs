using System.Diagnostics.CodeAnalysis;

namespace HeritageCatalog.GraphQL.Execution.Coercion;

/// <summary>The coerced variables of one request, by their position in the operation.</summary>
/// <remarks>Values have the forms that <see cref="TypeSystem.InputLiteral.Coerce"/> returns.</remarks>
internal sealed class VariableValues(object?[] values, bool[] provided)
{
    public static readonly VariableValues None = new([], []);

    /// <summary>The value; null also for a variable that has none.</summary>
    public object? this[int index] => values[index];

    /// <summary>True for a variable that the request gives or that has a default.</summary>
    public bool IsProvided(int index) => provided[index];

    public bool TryGet(int index, [MaybeNullWhen(false)] out object? value)
    {
        value = values[index];
        return provided[index];
    }
}
