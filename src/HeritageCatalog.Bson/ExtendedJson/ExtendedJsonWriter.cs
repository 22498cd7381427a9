using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HeritageCatalog.Bson.ExtendedJson;

/// <summary>Prints values as Extended JSON, after "MongoDB Extended JSON (v2)".</summary>
internal readonly struct ExtendedJsonWriter(Utf8JsonWriter json, ExtendedJsonForm form)
{
    // The last moment of the year 9999, which is the last that an ISO date of four-digit years can show.
    private const long LastIsoMillisecond = 253402300799999;

    private bool IsRelaxed => form == ExtendedJsonForm.Relaxed;

    public static string Print(BsonDocument document, ExtendedJsonForm form = ExtendedJsonForm.Relaxed) =>
        Print(BsonValue.From(document), form);

    public static string Print(BsonValue value, ExtendedJsonForm form = ExtendedJsonForm.Relaxed)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = int.MaxValue,
            SkipValidation = true,
        };
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            new ExtendedJsonWriter(json, form).Write(value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(BsonValue value)
    {
        switch (value.Type)
        {
            case BsonType.Document:
                WriteDocument(value.AsDocument);
                break;
            case BsonType.Array:
                WriteArray(value.AsArray);
                break;
            case BsonType.String:
                json.WriteStringValue(value.AsUtf8);
                break;
            case BsonType.Boolean:
                json.WriteBooleanValue(value.AsBoolean);
                break;
            case BsonType.Null or BsonType.EndOfDocument:
                json.WriteNullValue();
                break;
            case BsonType.Int32 when IsRelaxed:
                json.WriteNumberValue(value.AsInt32);
                break;
            case BsonType.Int64 when IsRelaxed:
                json.WriteNumberValue(value.AsInt64);
                break;
            case BsonType.Double when IsRelaxed && double.IsFinite(value.AsDouble):
                json.WriteRawValue(FormatDouble(value.AsDouble), skipInputValidation: true);
                break;
            default:
                WriteWrapped(value);
                break;
        }
    }

    private void WriteDocument(BsonDocument document)
    {
        json.WriteStartObject();
        foreach (var element in document)
        {
            json.WritePropertyName(element.Utf8Name);
            Write(element.Value);
        }

        json.WriteEndObject();
    }

    private void WriteArray(BsonArray array)
    {
        json.WriteStartArray();
        foreach (var item in array)
        {
            Write(item);
        }

        json.WriteEndArray();
    }

    private void WriteWrapped(BsonValue value)
    {
        json.WriteStartObject();
        WriteWrapper(value);
        json.WriteEndObject();
    }

    private void WriteWrapper(BsonValue value)
    {
        switch (value.Type)
        {
            case BsonType.Int32:
                json.WriteString("$numberInt"u8, value.AsInt32.ToString(CultureInfo.InvariantCulture));
                break;
            case BsonType.Int64:
                json.WriteString("$numberLong"u8, value.AsInt64.ToString(CultureInfo.InvariantCulture));
                break;
            case BsonType.Double:
                json.WriteString("$numberDouble"u8, FormatDouble(value.AsDouble));
                break;
            case BsonType.Decimal128:
                json.WriteString("$numberDecimal"u8, value.AsDecimal128.ToString());
                break;
            case BsonType.ObjectId:
                json.WriteString("$oid"u8, value.AsObjectId.ToString());
                break;
            case BsonType.DateTime:
                WriteDate(value.AsUnixMilliseconds);
                break;
            case BsonType.Symbol:
                json.WriteString("$symbol"u8, value.AsUtf8);
                break;
            case BsonType.JavaScript:
                json.WriteString("$code"u8, value.AsUtf8);
                break;
            case BsonType.Undefined:
                json.WriteBoolean("$undefined"u8, true);
                break;
            case BsonType.MinKey:
                json.WriteNumber("$minKey"u8, 1);
                break;
            case BsonType.MaxKey:
                json.WriteNumber("$maxKey"u8, 1);
                break;
            default:
                WriteCompound(value);
                break;
        }
    }

    private void WriteDate(long milliseconds)
    {
        json.WritePropertyName("$date"u8);
        if (!IsRelaxed || milliseconds is < 0 or > LastIsoMillisecond)
        {
            json.WriteStartObject();
            json.WriteString("$numberLong"u8, milliseconds.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
            return;
        }

        var format = milliseconds % 1000 == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        var date = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        json.WriteStringValue(date.ToString(format, CultureInfo.InvariantCulture));
    }

    private void WriteCompound(BsonValue value)
    {
        switch (value.Type)
        {
            case BsonType.Binary:
                var binary = value.AsBinary;
                json.WriteStartObject("$binary"u8);
                json.WriteBase64String("base64"u8, binary.Bytes.Span);
                json.WriteString("subType"u8, binary.Subtype.ToString("x2", CultureInfo.InvariantCulture));
                break;
            case BsonType.RegularExpression:
                var expression = value.AsRegularExpression;
                json.WriteStartObject("$regularExpression"u8);
                json.WriteString("pattern"u8, expression.Pattern);
                json.WriteString("options"u8, expression.Options);
                break;
            case BsonType.Timestamp:
                json.WriteStartObject("$timestamp"u8);
                json.WriteNumber("t"u8, value.AsTimestamp.Seconds);
                json.WriteNumber("i"u8, value.AsTimestamp.Increment);
                break;
            case BsonType.DbPointer:
                var (target, id) = value.AsDbPointer;
                json.WriteStartObject("$dbPointer"u8);
                json.WriteString("$ref"u8, target);
                json.WritePropertyName("$id"u8);
                Write(BsonValue.From(id));
                break;
            default:
                var (source, scope) = value.AsJavaScriptWithScope;
                json.WriteString("$code"u8, source);
                json.WritePropertyName("$scope"u8);
                WriteDocument(scope);
                return;
        }

        json.WriteEndObject();
    }

    private static string FormatDouble(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }
}
