namespace HeritageCatalog.GraphQL.Http.Negotiation;

/// <summary>One element of an Accept header, read without allocating.</summary>
internal readonly ref struct MediaRange
{
    private const int FullQuality = 1000;

    private readonly bool _asksForOtherVariant;

    private MediaRange(ReadOnlySpan<char> type, ReadOnlySpan<char> subtype, int quality, bool asksForOtherVariant)
    {
        Type = type;
        Subtype = subtype;
        Quality = quality;
        _asksForOtherVariant = asksForOtherVariant;
    }

    public ReadOnlySpan<char> Type { get; }

    public ReadOnlySpan<char> Subtype { get; }

    /// <summary>The weight in thousandths, 0 to 1000.</summary>
    public int Quality { get; }

    /// <summary>Takes the next well-formed range off the header and skips those that are not.</summary>
    public static bool TryRead(scoped ref ReadOnlySpan<char> rest, out MediaRange range)
    {
        while (!rest.IsEmpty)
        {
            var element = TakeUntil(ref rest, ',').Trim();
            if (TryParse(element, out range))
            {
                return true;
            }
        }

        range = default;
        return false;
    }

    /// <summary>Says how precisely the range names it: 3 fully, 2 <c>type/*</c>, 1 <c>*/*</c>, 0 not at all.</summary>
    public int Covers(ReadOnlySpan<char> type, ReadOnlySpan<char> subtype)
    {
        if (_asksForOtherVariant)
        {
            return 0;
        }

        if (Subtype is "*")
        {
            return Type is "*" ? 1 : Type.Equals(type, StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        }

        return Type.Equals(type, StringComparison.OrdinalIgnoreCase)
            && Subtype.Equals(subtype, StringComparison.OrdinalIgnoreCase)
                ? 3
                : 0;
    }

    private static bool TryParse(ReadOnlySpan<char> element, out MediaRange range)
    {
        range = default;
        var name = TakeUntil(ref element, ';').Trim();
        var slash = name.IndexOf('/');
        if (slash <= 0 || slash == name.Length - 1)
        {
            return false;
        }

        var quality = FullQuality;
        var asksForOtherVariant = false;
        while (!element.IsEmpty)
        {
            var value = TakeUntil(ref element, ';').Trim();
            var parameter = TakeUntil(ref value, '=').Trim();
            if (!parameter.Equals("q", StringComparison.OrdinalIgnoreCase))
            {
                asksForOtherVariant |= !IsWhatWeWrite(parameter, value.Trim());
            }
            else if (!TryParseQuality(value.Trim(), out quality))
            {
                return false;
            }
        }

        range = new MediaRange(name[..slash], name[(slash + 1)..], quality, asksForOtherVariant);
        return true;
    }

    // Every response is UTF-8; a range that asks for any other variant of a type matches none of ours.
    private static bool IsWhatWeWrite(ReadOnlySpan<char> parameter, ReadOnlySpan<char> value) =>
        parameter.IsEmpty
        || (parameter.Equals("charset", StringComparison.OrdinalIgnoreCase)
            && value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static bool TryParseQuality(ReadOnlySpan<char> text, out int quality)
    {
        quality = 0;
        if (text.Length is 0 or > 5 || text[0] is not ('0' or '1') || (text.Length > 1 && text[1] != '.'))
        {
            return false;
        }

        quality = (text[0] - '0') * FullQuality;
        var weight = FullQuality / 10;
        for (var i = 2; i < text.Length; i++, weight /= 10)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }

            quality += (text[i] - '0') * weight;
        }

        return quality <= FullQuality;
    }

    private static ReadOnlySpan<char> TakeUntil(scoped ref ReadOnlySpan<char> rest, char separator)
    {
        var isQuoted = false;
        for (var i = 0; i < rest.Length; i++)
        {
            if (isQuoted && rest[i] == '\\')
            {
                i++;
            }
            else if (rest[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && rest[i] == separator)
            {
                var taken = rest[..i];
                rest = rest[(i + 1)..];
                return taken;
            }
        }

        var all = rest;
        rest = default;
        return all;
    }
}
