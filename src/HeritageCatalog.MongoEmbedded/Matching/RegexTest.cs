using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary>
/// <c>$regex</c>. A pattern that is plain text, anchored or not, is searched for as bytes; others run on an engine
/// whose time is linear in the text, and what that engine cannot do (look-around, back references) is refused.
/// </summary>
internal sealed class RegexTest : ValueTest
{
    private const int LongestOnStack = 512;

    private readonly BsonValue _source;
    private readonly LiteralPattern? _literal;
    private readonly Regex? _regex;

    public RegexTest(string pattern, string options)
    {
        _source = BsonValue.From(new BsonRegularExpression(pattern, options));
        var parsed = ParseOptions(options);
        _literal = parsed is RegexOptions.None or RegexOptions.IgnoreCase
            ? LiteralPattern.TryParse(pattern, parsed == RegexOptions.IgnoreCase)
            : null;
        _regex = _literal is null ? Compile(pattern, parsed) : null;
    }

    public override bool Passes(BsonValue value) => value.Type switch
    {
        BsonType.String or BsonType.Symbol => _literal?.IsIn(value.AsUtf8) ?? IsMatch(value.AsUtf8),
        BsonType.RegularExpression => value == _source,
        _ => false,
    };

    public override KeyIntervals? FindBounds(bool isMultikey) =>
        _literal?.ExactPrefix is { } prefix ? KeyIntervals.WithPrefix(prefix, _source) : null;

    private static RegexOptions ParseOptions(string options)
    {
        var parsed = RegexOptions.None;
        foreach (var option in options)
        {
            parsed |= option switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                'u' => RegexOptions.None,
                _ => throw new CommandException(ErrorCode.BadValue, $"invalid flag in regex options: {option}"),
            };
        }

        return parsed;
    }

    private static Regex Compile(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception refusal) when (refusal is ArgumentException or NotSupportedException)
        {
            throw new CommandException(ErrorCode.BadValue, $"Regular expression is not supported: {refusal.Message}");
        }
    }

    private bool IsMatch(ReadOnlySpan<byte> utf8)
    {
        var rented = utf8.Length > LongestOnStack ? ArrayPool<char>.Shared.Rent(utf8.Length) : null;
        var text = rented ?? stackalloc char[LongestOnStack];
        var length = Encoding.UTF8.GetChars(utf8, text);
        var isMatch = _regex!.IsMatch(text[..length]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return isMatch;
    }
}
