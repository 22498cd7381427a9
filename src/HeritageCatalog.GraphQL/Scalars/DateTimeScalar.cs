using System.Globalization;
using HeritageCatalog.GraphQL.Execution.Output;

namespace HeritageCatalog.GraphQL.Scalars;

/// <summary>A moment with its zone after RFC 3339, <c>2023-03-24T09:30:00+08:00</c>.</summary>
/// <remarks>Fractions of a second are written only where there are any; UTC is written as <c>Z</c>.</remarks>
public sealed class DateTimeScalar() : TextScalar<DateTimeOffset>("DateTime")
{
    // A zone is required: a time without one means another moment on another machine.
    private static readonly string[] ReadFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <inheritdoc />
    public override void Write(LeafOutput output, DateTimeOffset value)
    {
        var hasFraction = value.Ticks % TimeSpan.TicksPerSecond != 0;
        output.WriteQuoted(value, (hasFraction, value.Offset == TimeSpan.Zero) switch
        {
            (false, false) => "yyyy-MM-dd'T'HH:mm:sszzz",
            (false, true) => "yyyy-MM-dd'T'HH:mm:ss'Z'",
            (true, false) => "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
            (true, true) => "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        });
    }

    /// <inheritdoc />
    protected override bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        var hasZone = text.EndsWith('Z') || text.EndsWith('z') || (text.Length > 6 && text[^6] is '+' or '-');
        return hasZone && DateTimeOffset.TryParseExact(
            text.ToUpperInvariant(), ReadFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }
}
