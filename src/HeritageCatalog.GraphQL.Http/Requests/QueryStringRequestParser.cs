using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace HeritageCatalog.GraphQL.Http.Requests;

/// <summary>Reads the request parameters of a GET (GraphQL over HTTP, "GET").</summary>
internal static class QueryStringRequestParser
{
    /// <summary>The bytes that <see cref="Parse"/> may need for a query string, at most.</summary>
    public static int MaxBytes(string queryString) => Encoding.UTF8.GetMaxByteCount(queryString.Length);

    /// <summary>Decodes the parameters into <paramref name="buffer"/> and slices them from there.</summary>
    /// <returns>Null, or why the query string is no GraphQL request.</returns>
    public static RequestFault? Parse(string queryString, Memory<byte> buffer, out RequestParameters parameters)
    {
        parameters = default;
        foreach (var pair in new QueryStringEnumerable(queryString))
        {
            switch (pair.DecodeName().Span)
            {
                case "query":
                    parameters = parameters with { Query = Decode(pair, ref buffer) };
                    break;
                case "documentId" or "id" or "doc_id":
                    parameters = parameters with { DocumentId = Decode(pair, ref buffer) };
                    break;
                case "operationName":
                    parameters = parameters with { OperationName = Decode(pair, ref buffer) };
                    break;
                case "variables":
                    parameters = parameters with { Variables = Decode(pair, ref buffer) };
                    break;
                case "extensions":
                    parameters = parameters with { Extensions = Decode(pair, ref buffer) };
                    break;
            }
        }

        return TakeObject(parameters.Variables, "variables", out var variables)
            ?? TakeObject(parameters.Extensions, "extensions", out var extensions)
            ?? Finish(ref parameters, variables, extensions);
    }

    private static ReadOnlyMemory<byte> Decode(QueryStringEnumerable.EncodedNameValuePair pair, ref Memory<byte> buffer)
    {
        var length = Encoding.UTF8.GetBytes(pair.DecodeValue().Span, buffer.Span);
        var slice = buffer[..length];
        buffer = buffer[length..];
        return slice;
    }

    private static RequestFault? TakeObject(ReadOnlyMemory<byte> json, string name, out ReadOnlyMemory<byte> taken)
    {
        taken = default;
        if (json.IsEmpty)
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(json.Span);
            reader.Read();
            var kind = reader.TokenType;
            reader.Skip();
            reader.Read();
            if (!SurrogateEscapes.AreComplete(json.Span))
            {
                return RequestFault.HalfCharacter;
            }

            taken = kind == JsonTokenType.StartObject ? json : default;
            return kind is JsonTokenType.StartObject or JsonTokenType.Null
                ? null
                : RequestFault.NotWellFormed($"The parameter '{name}' must be a JSON object.");
        }
        catch (JsonException)
        {
            return RequestFault.BadRequest($"The parameter '{name}' is not valid JSON.");
        }
    }

    private static RequestFault? Finish(
        ref RequestParameters parameters, ReadOnlyMemory<byte> variables, ReadOnlyMemory<byte> extensions)
    {
        parameters = parameters with { Variables = variables, Extensions = extensions };
        return PersistedQueryExtension.Read(ref parameters)
            ?? (parameters.NamesNoDocument ? RequestFault.QueryIsMissing : null);
    }
}
