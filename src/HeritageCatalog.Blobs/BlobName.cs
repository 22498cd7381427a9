using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace HeritageCatalog.Blobs;

/// <summary>
/// A path of segments with slashes between: <c>originals/3f/3fa9.jpg</c>. A segment has 1 to 200 of a-z, 0-9, dot, dash
/// and underscore and neither begins nor ends with a dot, so that a name means the same in every store and file system
/// and leads nowhere else.
/// </summary>
public readonly record struct BlobName : IComparable<BlobName>
{
    /// <summary>The longest name, in characters.</summary>
    public const int MostCharacters = 500;

    private const int MostCharactersOfSegment = 200;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-_");

    private readonly string? _text;

    private BlobName(string text) => _text = text;

    /// <summary>The name as text; empty for the default value, which names nothing.</summary>
    public string Text => _text ?? "";

    /// <summary>Makes a name of text that is known to be one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static BlobName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"'{text}' cannot be the name of a blob.");

    /// <summary>Makes a name of text if it is one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out BlobName name)
    {
        name = default;
        if (text is not { Length: > 0 and <= MostCharacters })
        {
            return false;
        }

        foreach (var segment in text.AsSpan().Split('/'))
        {
            if (!IsSegment(text.AsSpan(segment)))
            {
                return false;
            }
        }

        name = new BlobName(text);
        return true;
    }

    /// <summary>Names are ordered by their characters, whatever the language.</summary>
    public int CompareTo(BlobName other) => string.CompareOrdinal(Text, other.Text);

    /// <summary>The name as text.</summary>
    public override string ToString() => Text;

    private static bool IsSegment(ReadOnlySpan<char> segment) =>
        segment.Length is > 0 and <= MostCharactersOfSegment
        && !segment.ContainsAnyExcept(Allowed)
        && segment[0] != '.'
        && segment[^1] != '.';
}
