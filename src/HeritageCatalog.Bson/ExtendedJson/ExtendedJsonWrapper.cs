using System.Globalization;
using System.Text.Json;

namespace HeritageCatalog.Bson.ExtendedJson;

/// <summary>A JSON object whose first name, such as "$oid", says that it stands for a value of another type.</summary>
internal readonly struct ExtendedJsonWrapper(JsonElement json, string path)
{
    private static readonly string[] DateFormats =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>Writes the value that the object stands for, or says that it is an ordinary document.</summary>
    public bool TryWrite(BsonWriter writer, BsonName name)
    {
        using var properties = json.EnumerateObject();
        if (!properties.MoveNext())
        {
            return false;
        }

        var first = ExtendedJsonReader.ReadName(properties.Current, path);
        return first.StartsWith('$') && (TryWriteNumber(writer, name, first) || TryWriteOther(writer, name, first));
    }

    private bool TryWriteNumber(BsonWriter writer, BsonName name, string first)
    {
        const NumberStyles integer = NumberStyles.AllowLeadingSign;
        switch (first)
        {
            case "$numberInt":
                writer.WriteInt32(name, int.TryParse(OnlyText(), integer, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : throw Bad("$numberInt is not a 32-bit integer"));
                return true;
            case "$numberLong":
                writer.WriteInt64(name, ReadLong(OnlyText()));
                return true;
            case "$numberDouble":
                writer.WriteDouble(name, ReadDouble(OnlyText()));
                return true;
            case "$numberDecimal":
                writer.WriteDecimal128(name, Decimal128.TryParse(OnlyText(), out var exact)
                    ? exact
                    : throw Bad("$numberDecimal is not a decimal of at most 34 digits"));
                return true;
            default:
                return false;
        }
    }

    private bool TryWriteOther(BsonWriter writer, BsonName name, string first)
    {
        switch (first)
        {
            case "$oid":
                writer.WriteObjectId(name, ReadObjectId(OnlyText()));
                return true;
            case "$date":
                writer.WriteUnixMilliseconds(name, ReadDate(Only()));
                return true;
            case "$symbol":
                writer.WriteSymbol(name, OnlyText());
                return true;
            case "$uuid":
                writer.WriteGuid(name, Guid.TryParseExact(OnlyText(), "D", out var uuid)
                    ? uuid
                    : throw Bad("$uuid is not a UUID with hyphens"));
                return true;
            case "$undefined":
                Require(Only().ValueKind == JsonValueKind.True, "$undefined is not true");
                writer.WriteRaw(name, BsonType.Undefined, []);
                return true;
            case "$minKey":
                RequireOne();
                writer.WriteRaw(name, BsonType.MinKey, []);
                return true;
            case "$maxKey":
                RequireOne();
                writer.WriteRaw(name, BsonType.MaxKey, []);
                return true;
            default:
                return TryWriteCompound(writer, name, first);
        }
    }

    private bool TryWriteCompound(BsonWriter writer, BsonName name, string first)
    {
        switch (first)
        {
            case "$binary":
                WriteBinary(writer, name);
                return true;
            case "$regularExpression":
                var (pattern, options) = Two(Only(), "pattern", "options");
                writer.WriteRegularExpression(name, new BsonRegularExpression(CText(pattern), CText(options)));
                return true;
            case "$timestamp":
                var (seconds, increment) = Two(Only(), "t", "i");
                writer.WriteTimestamp(name, new BsonTimestamp(UInt32(seconds), UInt32(increment)));
                return true;
            case "$dbPointer":
                var (target, id) = Two(Only(), "$ref", "$id");
                var hex = new ExtendedJsonWrapper(id, path);
                writer.WriteDbPointer(name, Text(target), hex.ReadObjectId(hex.OnlyText("$oid")));
                return true;
            case "$code":
                WriteCode(writer, name);
                return true;
            case "$scope" when json.TryGetProperty("$code", out _):
                WriteCode(writer, name);
                return true;
            default:
                return false;
        }
    }

    private void WriteBinary(BsonWriter writer, BsonName name)
    {
        var (base64, subtype) = Two(Only(), "base64", "subType");
        var hex = Text(subtype);
        var isByte = byte.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
        Require(isByte, "subType is not a byte in hexadecimal");
        Require(base64.ValueKind == JsonValueKind.String, "base64 is not a string");
        Require(base64.TryGetBytesFromBase64(out var bytes), "base64 is not base64");
        writer.WriteBinary(name, new BsonBinary(code, bytes));
    }

    private void WriteCode(BsonWriter writer, BsonName name)
    {
        if (!json.TryGetProperty("$scope", out _))
        {
            writer.WriteJavaScript(name, OnlyText());
            return;
        }

        var (source, scope) = Two(json, "$code", "$scope");
        Require(scope.ValueKind == JsonValueKind.Object, "$scope is not an object");
        writer.WriteJavaScriptWithScope(name, Text(source), ExtendedJsonReader.ReadDocument(scope, path));
    }

    private long ReadDate(JsonElement date)
    {
        if (date.ValueKind == JsonValueKind.Object)
        {
            var wrapper = new ExtendedJsonWrapper(date, path);
            return wrapper.ReadLong(wrapper.OnlyText("$numberLong"));
        }

        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal;
        return DateTimeOffset.TryParseExact(Text(date), DateFormats, CultureInfo.InvariantCulture, utc, out var moment)
            ? moment.ToUnixTimeMilliseconds()
            : throw Bad("$date is not an ISO 8601 date with a time");
    }

    private long ReadLong(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Bad("$numberLong is not a 64-bit integer");

    private double ReadDouble(string text) => text switch
    {
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        "NaN" => BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0000),
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Bad("$numberDouble is not a number"),
    };

    private ObjectId ReadObjectId(string text) =>
        ObjectId.TryParse(text, out var id) ? id : throw Bad("$oid is not 24 hexadecimal digits");

    private JsonElement Only(string? expectedName = null)
    {
        var properties = json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().ToList() : [];
        Require(properties.Count == 1, $"Exactly one name is expected beside {expectedName ?? "a type wrapper"}");
        Require(expectedName is null || properties[0].NameEquals(expectedName), $"{expectedName} is expected");
        return properties[0].Value;
    }

    private string OnlyText(string? expectedName = null) => Text(Only(expectedName));

    private (JsonElement First, JsonElement Second) Two(JsonElement wrapped, string first, string second)
    {
        var isPair = wrapped.ValueKind == JsonValueKind.Object && wrapped.GetPropertyCount() == 2;
        JsonElement firstValue = default;
        JsonElement secondValue = default;
        isPair = isPair
            && wrapped.TryGetProperty(first, out firstValue)
            && wrapped.TryGetProperty(second, out secondValue);
        Require(isPair, $"An object with {first} and {second} alone is expected");
        return (firstValue, secondValue);
    }

    private string Text(JsonElement element)
    {
        Require(element.ValueKind == JsonValueKind.String, "A string is expected");
        return ExtendedJsonReader.ReadText(element, path);
    }

    private string CText(JsonElement element)
    {
        var text = Text(element);
        Require(!text.Contains('\0'), "A pattern and its options cannot hold a zero character");
        return text;
    }

    private uint UInt32(JsonElement element)
    {
        Require(element.ValueKind == JsonValueKind.Number, "A number is expected");
        return element.TryGetUInt32(out var number) ? number : throw Bad("A 32-bit number without sign is expected");
    }

    private void RequireOne()
    {
        var only = Only();
        Require(only.ValueKind == JsonValueKind.Number && only.TryGetInt32(out var one) && one == 1, "1 is expected");
    }

    private void Require([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(false)] bool isRight, string problem)
    {
        if (!isRight)
        {
            throw Bad(problem);
        }
    }

    private BsonFormatException Bad(string problem) => new(problem, path);
}
