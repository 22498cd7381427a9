using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>Input coercion of one scalar: what a literal or a JSON value means, and which are refused.</summary>
/// <remarks>Derive from <see cref="ScalarCoercion{T}"/>. Null never arrives here: it is handled before.</remarks>
public abstract class ScalarCoercion
{
    private protected ScalarCoercion()
    {
    }

    /// <summary>The CLR type of the coerced values.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Coerces a literal of a document or of the schema.</summary>
    /// <param name="literal">The literal; never null, a list of nothing or a bare variable.</param>
    /// <param name="value">The coerced value.</param>
    /// <param name="problem">Why the literal is refused, for the client's developer; ends in a full stop.</param>
    public abstract bool TryParseLiteral(
        ValueNode literal, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? problem);

    /// <summary>Coerces a value of the request's variables.</summary>
    /// <param name="json">The value; never null or undefined.</param>
    /// <param name="value">The coerced value.</param>
    /// <param name="problem">Why the value is refused, for the client's developer; ends in a full stop.</param>
    public abstract bool TryParseValue(
        JsonElement json, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? problem);
}

/// <summary>Input coercion of a scalar whose values are of one CLR type; the typed methods box nothing.</summary>
/// <typeparam name="T">The CLR type of the coerced values.</typeparam>
public abstract class ScalarCoercion<T> : ScalarCoercion
    where T : notnull
{
    private const int MaxFoundLength = 200;

    /// <inheritdoc/>
    public sealed override Type ValueType => typeof(T);

    /// <summary>Coerces a literal of a document or of the schema.</summary>
    public abstract bool TryParseLiteral(
        ValueNode literal, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? problem);

    /// <summary>Coerces a value of the request's variables.</summary>
    public abstract bool TryParseValue(
        JsonElement json, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? problem);

    /// <inheritdoc/>
    public sealed override bool TryParseLiteral(
        ValueNode literal, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? problem)
    {
        var isValid = TryParseLiteral(literal, out T? typed, out problem);
        value = isValid ? typed! : null;
        return isValid;
    }

    /// <inheritdoc/>
    public sealed override bool TryParseValue(
        JsonElement json, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? problem)
    {
        var isValid = TryParseValue(json, out T? typed, out problem);
        value = isValid ? typed! : null;
        return isValid;
    }

    /// <summary>Accepts a value.</summary>
    protected static bool Accept(T accepted, [NotNull] out T? value, out string? problem)
    {
        value = accepted;
        problem = null;
        return true;
    }

    /// <summary>Refuses a value.</summary>
    protected static bool Refuse(string reason, out T? value, [NotNull] out string? problem)
    {
        value = default;
        problem = reason;
        return false;
    }

    /// <summary>The literal as a message may quote it: cut short if it is long.</summary>
    protected static string Found(ValueNode literal) => Printer.PrintForMessage(literal);

    /// <summary>The value as a message may quote it: cut short if it is long.</summary>
    protected static string Found(JsonElement json)
    {
        var text = json.GetRawText();
        return text.Length <= MaxFoundLength ? text : text[..MaxFoundLength] + "…";
    }
}
