using System.Globalization;

namespace HeritageCatalog.GraphQL.Execution.Output;

/// <summary>Where a scalar writes its value: exactly one JSON value.</summary>
public readonly ref struct LeafOutput
{
    // Longest text of a number or a moment; a formatter that needs more writes a string instead.
    private const int FormattedLength = 128;

    private readonly ResponseBuffer _buffer;

    internal LeafOutput(ResponseBuffer buffer)
    {
        _buffer = buffer;
    }

    /// <summary>Writes text in quotes, with what JSON needs escaped.</summary>
    public void WriteString(ReadOnlySpan<char> text) => JsonText.WriteString(_buffer, text);

    /// <summary>Writes text in quotes that is valid UTF-8 already.</summary>
    public void WriteString(ReadOnlySpan<byte> utf8) => JsonText.WriteString(_buffer, utf8);

    /// <summary>Writes a number whose invariant text is a JSON number.</summary>
    public void WriteNumber<T>(T number)
        where T : IUtf8SpanFormattable
    {
        Format(number, format: default, isQuoted: false);
    }

    /// <summary>Writes a value in quotes whose invariant text needs no escaping, such as a date.</summary>
    public void WriteQuoted<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        Format(value, format, isQuoted: true);
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => _buffer.Write(value ? "true"u8 : "false"u8);

    /// <summary>Writes bytes that are a JSON value already.</summary>
    public void WriteRaw(ReadOnlySpan<byte> json) => _buffer.Write(json);

    private void Format<T>(T value, ReadOnlySpan<char> format, bool isQuoted)
        where T : IUtf8SpanFormattable
    {
        var target = _buffer.Reserve(FormattedLength + 2);
        var quote = isQuoted ? 1 : 0;
        if (!value.TryFormat(target[quote..], out var written, format, CultureInfo.InvariantCulture))
        {
            throw new FormatException($"The text of a {typeof(T).Name} is longer than {FormattedLength} bytes.");
        }

        if (isQuoted)
        {
            target[0] = (byte)'"';
            target[written + 1] = (byte)'"';
        }

        _buffer.Advance(written + quote + quote);
    }
}
