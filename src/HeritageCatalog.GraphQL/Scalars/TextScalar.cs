using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Scalars;

/// <summary>A custom scalar whose values are strings in JSON and in documents.</summary>
/// <typeparam name="T">The CLR type of the values.</typeparam>
/// <param name="name">Name of the scalar, for messages.</param>
public abstract class TextScalar<T>(string name) : Scalar<T>
    where T : notnull
{
    /// <inheritdoc />
    public override bool TryParseLiteral(
        ValueNode literal, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? problem)
    {
        return literal is StringValueNode text
            ? TryParseText(text.Value, out value, out problem)
            : Refuse($"{name} cannot represent a non-string value: {literal}.", out value, out problem);
    }

    /// <inheritdoc />
    public override bool TryParseValue(
        JsonElement json, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? problem)
    {
        return json.ValueKind == JsonValueKind.String
            ? TryParseText(json.GetString()!, out value, out problem)
            : Refuse($"{name} cannot represent a non-string value: {json.GetRawText()}.", out value, out problem);
    }

    /// <summary>Reads a value; false when the text is not one.</summary>
    protected abstract bool TryParse(string text, [NotNullWhen(true)] out T? value);

    private bool TryParseText(
        string text, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? problem)
    {
        return TryParse(text, out value)
            ? Accept(value, out value, out problem)
            : Refuse($"{name} cannot represent value: \"{text}\".", out value, out problem);
    }
}
