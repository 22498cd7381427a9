using System.Buffers;
using System.Text.Json;

namespace HeritageCatalog.GraphQL.Http.Requests;

/// <summary>Reads the extension of automatic persisted queries: <c>{ "version": 1, "sha256Hash": "…" }</c>.</summary>
internal static class PersistedQueryExtension
{
    private const int HashLength = 64;

    private static readonly SearchValues<byte> HexadecimalDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>Slices the hash out of the extensions, which are valid JSON by now.</summary>
    /// <returns>Null, or why the extension is not what it should be.</returns>
    public static RequestFault? Read(ref RequestParameters parameters)
    {
        if (parameters.Extensions.IsEmpty || !TryFind(parameters.Extensions.Span, out var reader))
        {
            return null;
        }

        var version = 0;
        var hash = default(ReadOnlyMemory<byte>);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return RequestFault.PersistedQueryIsMalformed;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("version"u8))
            {
                reader.Read();
                version = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : 0;
            }
            else if (reader.ValueTextEquals("sha256Hash"u8) && reader.Read())
            {
                hash = SliceHash(ref reader, parameters.Extensions);
            }
            else
            {
                reader.Skip();
            }
        }

        parameters = parameters with { PersistedQueryHash = hash };
        return version == 1 && !hash.IsEmpty ? null : RequestFault.PersistedQueryIsMalformed;
    }

    private static bool TryFind(ReadOnlySpan<byte> extensions, out Utf8JsonReader reader)
    {
        reader = new Utf8JsonReader(extensions);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFound = reader.ValueTextEquals("persistedQuery"u8);
            reader.Read();
            if (isFound)
            {
                return reader.TokenType != JsonTokenType.Null;
            }

            reader.Skip();
        }

        return false;
    }

    private static ReadOnlyMemory<byte> SliceHash(ref Utf8JsonReader reader, ReadOnlyMemory<byte> extensions)
    {
        var isHash = reader.TokenType == JsonTokenType.String
            && reader.ValueSpan.Length == HashLength
            && !reader.ValueSpan.ContainsAnyExcept(HexadecimalDigits);
        var start = (int)reader.TokenStartIndex + 1;
        reader.Skip();
        return isHash ? extensions.Slice(start, HashLength) : default;
    }
}
