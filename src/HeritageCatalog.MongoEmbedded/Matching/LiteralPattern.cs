using System.Buffers;
using System.Text;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary>A pattern that means plain text, perhaps anchored at the start, perhaps without regard to case.</summary>
internal sealed class LiteralPattern
{
    private const int LongestOnStack = 512;
    private const string Special = @".*+?()[]{}|^$\";

    private readonly string _text;
    private readonly byte[] _utf8;
    private readonly bool _isAnchored;
    private readonly bool _ignoresCase;

    private LiteralPattern(string text, bool isAnchored, bool ignoresCase)
    {
        _text = text;
        _utf8 = Encoding.UTF8.GetBytes(text);
        _isAnchored = isAnchored;
        _ignoresCase = ignoresCase
            && text.Any(letter => char.ToUpperInvariant(letter) != char.ToLowerInvariant(letter));
    }

    /// <summary>The bytes every matching string begins with, when there are such.</summary>
    public byte[]? ExactPrefix => _isAnchored && !_ignoresCase ? _utf8 : null;

    /// <summary>Reads a pattern; null when it means more than text.</summary>
    public static LiteralPattern? TryParse(string pattern, bool ignoresCase)
    {
        var isAnchored = pattern.StartsWith('^');
        var text = new StringBuilder();
        for (var at = isAnchored ? 1 : 0; at < pattern.Length; at++)
        {
            var isEscape = pattern[at] == '\\';
            if (isEscape && (++at == pattern.Length || char.IsLetterOrDigit(pattern[at])))
            {
                return null;
            }

            if (!isEscape && Special.Contains(pattern[at]))
            {
                return null;
            }

            text.Append(pattern[at]);
        }

        return new LiteralPattern(text.ToString(), isAnchored, ignoresCase);
    }

    public bool IsIn(ReadOnlySpan<byte> utf8)
    {
        if (_ignoresCase)
        {
            return IsInIgnoringCase(utf8);
        }

        return _isAnchored ? utf8.StartsWith(_utf8) : utf8.IndexOf(_utf8) >= 0;
    }

    private bool IsInIgnoringCase(ReadOnlySpan<byte> utf8)
    {
        var rented = utf8.Length > LongestOnStack ? ArrayPool<char>.Shared.Rent(utf8.Length) : null;
        var buffer = rented ?? stackalloc char[LongestOnStack];
        ReadOnlySpan<char> text = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        var isIn = _isAnchored
            ? text.StartsWith(_text, StringComparison.OrdinalIgnoreCase)
            : text.Contains(_text, StringComparison.OrdinalIgnoreCase);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return isIn;
    }
}
