using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem.Scalars;

/// <summary>Takes whatever is given: for custom scalars that the application attached no coercion to.</summary>
/// <remarks>A literal is kept as its node, a variable's value as its JSON.</remarks>
public sealed class AnyCoercion : ScalarCoercion
{
    /// <inheritdoc/>
    public override Type ValueType => typeof(object);

    /// <inheritdoc/>
    public override bool TryParseLiteral(
        ValueNode literal, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? problem)
    {
        value = literal;
        problem = null;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryParseValue(
        JsonElement json, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? problem)
    {
        value = json.Clone();
        problem = null;
        return true;
    }
}
