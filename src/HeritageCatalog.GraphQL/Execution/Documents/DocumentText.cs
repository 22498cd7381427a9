using System.Text.Json;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Execution.Documents;

/// <summary>The text of a request's document as it is parsed and hashed.</summary>
internal static class DocumentText
{
    /// <summary>A copy of the bytes, without the escapes of the JSON string that they came in.</summary>
    /// <exception cref="GraphQLSyntaxException">The escapes hold half a character.</exception>
    public static byte[] Unescape(in GraphQLRequest request) =>
        request.QueryIsEscaped ? Unescape(request.Query.Span) : request.Query.ToArray();

    private static byte[] Unescape(ReadOnlySpan<byte> escaped)
    {
        var quoted = new byte[escaped.Length + 2];
        quoted[0] = quoted[^1] = (byte)'"';
        escaped.CopyTo(quoted.AsSpan(1));
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        var text = new byte[escaped.Length];
        try
        {
            return text[..reader.CopyString(text)];
        }
        catch (InvalidOperationException)
        {
            // The reader's word for half a surrogate pair among the escapes.
            throw new GraphQLSyntaxException("The document holds a lone surrogate.", new SourceLocation(1, 1));
        }
    }
}
