using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>What a response says, in a form in which two implementations can be compared.</summary>
internal static class RowOpinion
{
    /// <summary>A value with its keys in their order, and numbers by what they are, not how they are written.</summary>
    public static string Canonical(JsonElement value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    /// <summary>An error by its path and places.</summary>
    public static string DescribeError(JsonElement error)
    {
        var path = error.TryGetProperty("path", out var entries) && entries.ValueKind == JsonValueKind.Array
            ? string.Join(",", entries.EnumerateArray())
            : "";
        var places = error.TryGetProperty("locations", out var listed) && listed.ValueKind == JsonValueKind.Array
            ? listed.EnumerateArray().ToArray()
            : [];
        var written = places.Select(place => $"{place.GetProperty("line")}:{place.GetProperty("column")}").Distinct();
        return $"{path}@{string.Join(",", written)}";
    }

    /// <summary>Where the data is null because of an error.</summary>
    public static string NulledPosition(JsonElement data, JsonElement error)
    {
        return NulledPosition(data, [.. error.GetProperty("path").EnumerateArray()]);
    }

    /// <summary>Where on its way to an error's position the data is null.</summary>
    public static string NulledPosition(JsonElement data, IReadOnlyList<JsonElement> path)
    {
        var position = new StringBuilder("/");
        foreach (var entry in path)
        {
            if (data.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            {
                break;
            }

            position.Append(entry).Append('/');
            data = entry.ValueKind == JsonValueKind.String
                ? data.GetProperty(entry.GetString()!)
                : data[entry.GetInt32()];
        }

        return data.ValueKind == JsonValueKind.Null ? position.ToString() : $"{position} is not null";
    }

    private static void Write(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var entry in value.EnumerateObject())
                {
                    text.Append(entry.Name).Append(':');
                    Write(entry.Value, text);
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    Write(item, text);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonValueKind.Number:
                // Zero has no sign in the JSON of the oracle.
                text.Append((value.GetDouble() + 0.0).ToString("R", CultureInfo.InvariantCulture)).Append(' ');
                break;
            case JsonValueKind.String when value.GetString() is ['{', ..] and var echo:
                using (var json = JsonDocument.Parse(echo!))
                {
                    Write(json.RootElement, text);
                }

                break;
            default:
                text.Append(JsonSerializer.Serialize(value)).Append(' ');
                break;
        }
    }
}
