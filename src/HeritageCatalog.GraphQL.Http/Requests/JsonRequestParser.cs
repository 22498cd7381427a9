using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace HeritageCatalog.GraphQL.Http.Requests;

/// <summary>Finds the parameters in a body (GraphQL over HTTP, "JSON Encoding") without building a tree.</summary>
internal static class JsonRequestParser
{
    /// <summary>Fills <paramref name="parameters"/> with slices of <paramref name="body"/>.</summary>
    /// <returns>Null, or why the body is no GraphQL request.</returns>
    public static RequestFault? Parse(ReadOnlyMemory<byte> body, out RequestParameters parameters)
    {
        parameters = default;
        if (body.IsEmpty)
        {
            return RequestFault.BodyIsEmpty;
        }

        if (!Utf8.IsValid(body.Span))
        {
            return RequestFault.NotUtf8;
        }

        try
        {
            return ParseObject(body, out parameters)
                ?? (SurrogateEscapes.AreComplete(body.Span) ? null : RequestFault.HalfCharacter);
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber + 1;
            var column = exception.BytePositionInLine + 1;
            return RequestFault.BadRequest($"The body is not valid JSON (line {line}, byte {column}).");
        }
        catch (InvalidOperationException)
        {
            // The reader's word for half a surrogate pair among the escapes of a string.
            return RequestFault.HalfCharacter;
        }
    }

    private static RequestFault? ParseObject(ReadOnlyMemory<byte> body, out RequestParameters parameters)
    {
        parameters = default;
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return reader.TokenType == JsonTokenType.StartArray ? RequestFault.BatchingIsOff : RequestFault.NotAnObject;
        }

        var seen = RequestParameter.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var parameter = Recognize(ref reader);
            if (parameter != RequestParameter.None && (seen & parameter) != 0)
            {
                return RequestFault.NotWellFormed($"The parameter '{NameOf(parameter)}' is given twice.");
            }

            seen |= parameter;
            reader.Read();
            if (!TryTake(ref reader, body, parameter, ref parameters))
            {
                return RequestFault.NotWellFormed($"The parameter '{NameOf(parameter)}' must be {KindOf(parameter)}.");
            }
        }

        // Anything but white space behind the object makes this throw.
        reader.Read();
        return PersistedQueryExtension.Read(ref parameters)
            ?? (parameters.NamesNoDocument ? RequestFault.QueryIsMissing : null);
    }

    private static RequestParameter Recognize(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("query"u8))
        {
            return RequestParameter.Query;
        }

        if (reader.ValueTextEquals("variables"u8))
        {
            return RequestParameter.Variables;
        }

        if (reader.ValueTextEquals("operationName"u8))
        {
            return RequestParameter.OperationName;
        }

        if (reader.ValueTextEquals("extensions"u8))
        {
            return RequestParameter.Extensions;
        }

        // The draft's name, and those that Relay's users have.
        var isId = reader.ValueTextEquals("documentId"u8)
            || reader.ValueTextEquals("id"u8)
            || reader.ValueTextEquals("doc_id"u8);
        return isId ? RequestParameter.DocumentId : RequestParameter.None;
    }

    private static bool TryTake(
        ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, RequestParameter parameter, ref RequestParameters result)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        switch (parameter)
        {
            case RequestParameter.Query when reader.TokenType == JsonTokenType.String:
                result = result with { Query = SliceText(ref reader, body), QueryIsEscaped = reader.ValueIsEscaped };
                return true;
            case RequestParameter.OperationName when reader.TokenType == JsonTokenType.String:
                result = result with { OperationName = ReadText(ref reader, body) };
                return true;
            case RequestParameter.DocumentId when reader.TokenType == JsonTokenType.String:
                result = result with { DocumentId = ReadText(ref reader, body) };
                return true;
            case RequestParameter.Variables when reader.TokenType == JsonTokenType.StartObject:
                result = result with { Variables = SliceObject(ref reader, body) };
                return true;
            case RequestParameter.Extensions when reader.TokenType == JsonTokenType.StartObject:
                result = result with { Extensions = SliceObject(ref reader, body) };
                return true;
            case RequestParameter.None or RequestParameter.DocumentId:
                reader.Skip();
                return true;
            default:
                return false;
        }
    }

    private static ReadOnlyMemory<byte> SliceText(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        var start = (int)reader.TokenStartIndex + 1;
        return body[start..((int)reader.BytesConsumed - 1)];
    }

    private static ReadOnlyMemory<byte> ReadText(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : SliceText(ref reader, body);

    private static ReadOnlyMemory<byte> SliceObject(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return body[start..(int)reader.BytesConsumed];
    }

    private static string NameOf(RequestParameter parameter) => parameter switch
    {
        RequestParameter.Query => "query",
        RequestParameter.OperationName => "operationName",
        RequestParameter.Variables => "variables",
        RequestParameter.DocumentId => "documentId",
        _ => "extensions",
    };

    private static string KindOf(RequestParameter parameter) =>
        parameter is RequestParameter.Query or RequestParameter.OperationName ? "a string" : "an object";

    [Flags]
    private enum RequestParameter
    {
        None = 0,
        Query = 1,
        OperationName = 2,
        Variables = 4,
        Extensions = 8,
        DocumentId = 16,
    }
}
