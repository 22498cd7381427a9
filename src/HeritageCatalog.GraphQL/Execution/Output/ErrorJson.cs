using System.Collections;
using System.Globalization;
using HeritageCatalog.GraphQL.Errors;

namespace HeritageCatalog.GraphQL.Execution.Output;

/// <summary>Writes the entry <c>errors</c> of a response.</summary>
internal static class ErrorJson
{
    public static void WriteErrors(ResponseBuffer buffer, IReadOnlyList<GraphQLError> errors)
    {
        buffer.WriteByte((byte)'[');
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
            {
                buffer.WriteByte((byte)',');
            }

            WriteError(buffer, errors[i]);
        }

        buffer.WriteByte((byte)']');
    }

    private static void WriteError(ResponseBuffer buffer, GraphQLError error)
    {
        buffer.Write("{\"message\":"u8);
        JsonText.WriteString(buffer, error.Message);
        if (error.Locations.Count > 0)
        {
            buffer.Write(",\"locations\":"u8);
            WriteValue(buffer, error.Locations.Select(location => new Dictionary<string, object?>
            {
                ["line"] = location.Line,
                ["column"] = location.Column,
            }));
        }

        if (error.Path is not null)
        {
            buffer.Write(",\"path\":"u8);
            WriteValue(buffer, error.Path);
        }

        if (error.Extensions is { Count: > 0 })
        {
            buffer.Write(",\"extensions\":"u8);
            WriteValue(buffer, error.Extensions);
        }

        buffer.WriteByte((byte)'}');
    }

    public static void WriteValue(ResponseBuffer buffer, object? value)
    {
        var output = new LeafOutput(buffer);
        switch (value)
        {
            case null:
                buffer.Write("null"u8);
                break;
            case string text:
                output.WriteString(text);
                break;
            case bool flag:
                output.WriteBoolean(flag);
                break;
            case int or long or short or byte or uint or double or float or decimal:
                output.WriteRaw(System.Text.Encoding.ASCII.GetBytes(
                    ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)));
                break;
            case IEnumerable<KeyValuePair<string, object?>> entries:
                WriteEntries(buffer, entries);
                break;
            case IEnumerable items:
                WriteItems(buffer, items);
                break;
            default:
                output.WriteString(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteEntries(ResponseBuffer buffer, IEnumerable<KeyValuePair<string, object?>> entries)
    {
        var separator = (byte)'{';
        foreach (var (name, value) in entries)
        {
            buffer.WriteByte(separator);
            JsonText.WriteString(buffer, name);
            buffer.WriteByte((byte)':');
            WriteValue(buffer, value);
            separator = (byte)',';
        }

        buffer.Write(separator == '{' ? "{}"u8 : "}"u8);
    }

    private static void WriteItems(ResponseBuffer buffer, IEnumerable items)
    {
        var separator = (byte)'[';
        foreach (var item in items)
        {
            buffer.WriteByte(separator);
            WriteValue(buffer, item);
            separator = (byte)',';
        }

        buffer.Write(separator == '[' ? "[]"u8 : "]"u8);
    }
}
