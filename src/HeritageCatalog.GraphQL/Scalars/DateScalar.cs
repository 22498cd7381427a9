using System.Globalization;
using HeritageCatalog.GraphQL.Execution.Output;

namespace HeritageCatalog.GraphQL.Scalars;

/// <summary>A calendar date without time or zone, <c>2023-03-24</c>.</summary>
public sealed class DateScalar() : TextScalar<DateOnly>("Date")
{
    private const string Format = "yyyy-MM-dd";

    /// <inheritdoc />
    public override void Write(LeafOutput output, DateOnly value) => output.WriteQuoted(value, Format);

    /// <inheritdoc />
    protected override bool TryParse(string text, out DateOnly value)
    {
        return DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }
}
