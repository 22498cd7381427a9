using System.Buffers.Text;
using System.Globalization;

namespace HeritageCatalog.Bson.Mapping.Values;

/// <summary>A date without time is text: as a moment it would be another day in another zone.</summary>
internal sealed class DateOnlyCodec : BsonCodec<DateOnly>
{
    private const int Length = 10;

    public override void Write(BsonWriter writer, BsonName name, DateOnly value)
    {
        Span<byte> utf8 = stackalloc byte[Length];
        value.TryFormat(utf8, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.WriteString(name, utf8);
    }

    // "2023-03-24"
    //  0123456789
    internal override DateOnly Read(ref BsonCursor cursor, BsonType type)
    {
        var utf8 = type == BsonType.String ? cursor.ReadUtf8() : throw Unexpected(type);
        var isDate = utf8.Length == Length && utf8[4] == '-' && utf8[7] == '-';
        var (year, month, day) = isDate ? (Digits(utf8[..4]), Digits(utf8[5..7]), Digits(utf8[8..])) : default;
        isDate = isDate && year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1;
        return isDate && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : throw new BsonMappingException(typeof(DateOnly), "the text is not a date like 2023-03-24");
    }

    private static int Digits(ReadOnlySpan<byte> utf8) =>
        !utf8.ContainsAnyExceptInRange((byte)'0', (byte)'9') && Utf8Parser.TryParse(utf8, out int number, out _)
            ? number
            : -1;
}

internal sealed class TimeOnlyCodec : BsonCodec<TimeOnly>
{
    private static readonly string[] Formats = ["HH:mm:ss.FFFFFFF", "HH:mm"];

    public override void Write(BsonWriter writer, BsonName name, TimeOnly value) =>
        writer.WriteString(name, value.ToString(Formats[0], CultureInfo.InvariantCulture));

    internal override TimeOnly Read(ref BsonCursor cursor, BsonType type)
    {
        var text = type == BsonType.String ? cursor.ReadValue(type).AsString : throw Unexpected(type);
        return TimeOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new BsonMappingException(typeof(TimeOnly), "the text is not a time like 09:30:00");
    }
}

internal sealed class DateTimeOffsetCodec : BsonCodec<DateTimeOffset>
{
    public override void Write(BsonWriter writer, BsonName name, DateTimeOffset value) =>
        writer.WriteDateTime(name, value);

    internal override DateTimeOffset Read(ref BsonCursor cursor, BsonType type)
    {
        var milliseconds = type == BsonType.DateTime ? cursor.ReadInt64() : throw Unexpected(type);
        try
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            const string problem = "the date lies outside the years 1 to 9999";
            throw new BsonMappingException(typeof(DateTimeOffset), problem, inner: exception);
        }
    }
}

internal sealed class DateTimeCodec : BsonCodec<DateTime>
{
    private static readonly DateTimeOffsetCodec Moments = new();

    // A date of unspecified kind is taken as UTC: what is stored must not depend on the zone of the machine.
    public override void Write(BsonWriter writer, BsonName name, DateTime value) => writer.WriteDateTime(
        name, value.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : value);

    internal override DateTime Read(ref BsonCursor cursor, BsonType type) => Moments.Read(ref cursor, type).UtcDateTime;
}

internal sealed class TimestampCodec : BsonCodec<BsonTimestamp>
{
    public override void Write(BsonWriter writer, BsonName name, BsonTimestamp value) =>
        writer.WriteTimestamp(name, value);

    internal override BsonTimestamp Read(ref BsonCursor cursor, BsonType type) =>
        type == BsonType.Timestamp ? BsonTimestamp.FromPacked((ulong)cursor.ReadInt64()) : throw Unexpected(type);
}
