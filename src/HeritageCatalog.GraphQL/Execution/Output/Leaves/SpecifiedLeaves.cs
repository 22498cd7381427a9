using System.Globalization;

namespace HeritageCatalog.GraphQL.Execution.Output.Leaves;

/// <summary>Result coercion of the five scalars that every schema has, for the CLR types that fit them.</summary>
internal static class SpecifiedLeaves
{
    public static LeafWriter[] For(string scalar) => scalar switch
    {
        "Int" => [new IntWriter(), new LongIntWriter(), new ShortWriter()],
        "Float" => [new DoubleWriter(), new SingleWriter(), new DecimalWriter(), new IntWriter(), new LongWriter()],
        "String" => [new StringWriter(), new Utf8Writer()],
        "Boolean" => [new BooleanWriter()],
        "ID" => [new StringWriter(), new Utf8Writer()],
        _ => [],
    };
}

internal sealed class IntWriter : LeafWriter<int>
{
    public override void Write(LeafOutput output, int value) => output.WriteNumber(value);
}

internal sealed class ShortWriter : LeafWriter<short>
{
    public override void Write(LeafOutput output, short value) => output.WriteNumber(value);
}

internal sealed class LongWriter : LeafWriter<long>
{
    public override void Write(LeafOutput output, long value) => output.WriteNumber(value);
}

/// <summary>Writes counts that the store keeps as 64 bits, as long as they fit.</summary>
internal sealed class LongIntWriter : LeafWriter<long>
{
    public override void Write(LeafOutput output, long value)
    {
        if (value is < int.MinValue or > int.MaxValue)
        {
            throw InvalidResult.Of($"Int cannot represent non 32-bit signed integer value: {value}");
        }

        output.WriteNumber(value);
    }
}

internal sealed class DoubleWriter : LeafWriter<double>
{
    // Beyond this the shortest text of a number is not its digits.
    private const long LargestWhole = 1L << 49;

    public override void Write(LeafOutput output, double value)
    {
        if (!double.IsFinite(value))
        {
            throw InvalidResult.Of($"Float cannot represent non numeric value: {value}");
        }

        // Most measures are whole numbers or have one decimal, and those are written three times as fast.
        var whole = (long)value;
        var tenths = (long)(value * 10);
        if (whole == value && whole is > -LargestWhole and < LargestWhole)
        {
            output.WriteNumber(whole);
        }
        else if (tenths / 10.0 == value && tenths is > -LargestWhole and < LargestWhole)
        {
            WriteTenths(output, tenths);
        }
        else
        {
            output.WriteNumber(value);
        }
    }

    private static void WriteTenths(LeafOutput output, long tenths)
    {
        if (tenths < 0)
        {
            output.WriteRaw("-"u8);
        }

        var (whole, tenth) = Math.DivRem(Math.Abs(tenths), 10);
        output.WriteNumber(whole);
        output.WriteRaw(".0.1.2.3.4.5.6.7.8.9"u8.Slice((int)tenth * 2, 2));
    }
}

internal sealed class SingleWriter : LeafWriter<float>
{
    public override void Write(LeafOutput output, float value)
    {
        if (!float.IsFinite(value))
        {
            throw InvalidResult.Of($"Float cannot represent non numeric value: {value}");
        }

        output.WriteNumber(value);
    }
}

internal sealed class DecimalWriter : LeafWriter<decimal>
{
    public override void Write(LeafOutput output, decimal value) => output.WriteNumber(value);
}

internal sealed class BooleanWriter : LeafWriter<bool>
{
    public override void Write(LeafOutput output, bool value) => output.WriteBoolean(value);
}

internal sealed class StringWriter : LeafWriter<string>
{
    public override void Write(LeafOutput output, string value) => output.WriteString(value);
}

/// <summary>Writes text that the store gave as UTF-8 and that never became a string.</summary>
internal sealed class Utf8Writer : LeafWriter<ReadOnlyMemory<byte>>
{
    public override void Write(LeafOutput output, ReadOnlyMemory<byte> value) => output.WriteString(value.Span);
}

/// <summary>Writes identifiers of the application's own types.</summary>
internal sealed class FormattableWriter<T> : LeafWriter<T>
    where T : IFormattable
{
    private const int UsualLength = 256;

    public override void Write(LeafOutput output, T value)
    {
        Span<byte> utf8 = stackalloc byte[UsualLength];
        if (value is IUtf8SpanFormattable
            && ((IUtf8SpanFormattable)value).TryFormat(utf8, out var length, default, CultureInfo.InvariantCulture))
        {
            output.WriteString(utf8[..length]);
            return;
        }

        output.WriteString(value.ToString(null, CultureInfo.InvariantCulture));
    }
}

/// <summary>Makes the error for a value that its scalar cannot be.</summary>
internal static class InvalidResult
{
    public static GraphQLException Of(FormattableString message)
    {
        return new GraphQLException(FormattableString.Invariant(message), ExecutionErrorCodes.InvalidResult);
    }
}
