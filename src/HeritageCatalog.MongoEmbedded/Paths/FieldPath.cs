using System.Text;
using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Paths;

/// <summary>A dotted path, split and encoded once.</summary>
internal sealed class FieldPath
{
    private static readonly PathCache Known = new();

    private readonly byte[][] _segments;
    private readonly int[] _positions;

    private FieldPath(string text, byte[][] segments, int[] positions)
    {
        Text = text;
        _segments = segments;
        _positions = positions;
    }

    public string Text { get; }

    public int Length => _segments.Length;

    /// <summary>True when a segment is a number and so may also mean a position of an array.</summary>
    public bool HasPosition => Array.Exists(_positions, position => position >= 0);

    public ReadOnlySpan<byte> this[int segment] => _segments[segment];

    public static FieldPath Parse(string text)
    {
        if (!text.Contains('.'))
        {
            return new FieldPath(text, [Encoding.UTF8.GetBytes(text)], [ToPosition(text)]);
        }

        var names = text.Split('.');
        var segments = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        return new FieldPath(text, segments, Array.ConvertAll(names, ToPosition));
    }

    /// <summary>The path of a name that stands in a command; made once for all who name it.</summary>
    public static FieldPath Get(ReadOnlySpan<byte> utf8Name) => Known.Get(utf8Name);

    /// <summary>True when a segment has no name, as in "a..b": nothing can be stored there.</summary>
    public bool HasEmptySegment() => Array.Exists(_segments, segment => segment.Length == 0);

    /// <summary>The array position a segment may mean, or -1.</summary>
    public int PositionAt(int segment) => _positions[segment];

    /// <summary>The bytes of a segment, which must not be changed.</summary>
    public byte[] GetName(int segment) => _segments[segment];

    /// <summary>The path without its last segment, or null when it has only one.</summary>
    public FieldPath? Parent() => Length > 1 ? Parse(Text[..Text.LastIndexOf('.')]) : null;

    /// <summary>The value at the path, which leads through documents only; missing where there is none.</summary>
    public BsonValue FindIn(BsonDocument document)
    {
        var value = BsonValue.From(document);
        for (var segment = 0; segment < Length && value.Type == BsonType.Document; segment++)
        {
            value = value.AsDocument[this[segment]];
            if (segment < Length - 1 && value.Type != BsonType.Document)
            {
                return default;
            }
        }

        return value;
    }

    /// <summary>Says whether this path is the other one or leads into it.</summary>
    public bool IsWithin(FieldPath other) => Length >= other.Length && Overlaps(other);

    /// <summary>Says whether this path is the other one or leads to or from it.</summary>
    public bool Overlaps(FieldPath other)
    {
        var shared = Math.Min(Length, other.Length);
        for (var segment = 0; segment < shared; segment++)
        {
            if (!this[segment].SequenceEqual(other[segment]))
            {
                return false;
            }
        }

        return true;
    }

    public override string ToString() => Text;

    private static int ToPosition(string name)
    {
        var isCanonical = name.Length is > 0 and < 8
            && name.All(char.IsAsciiDigit)
            && (name.Length == 1 || name[0] != '0');
        return isCanonical ? int.Parse(name) : -1;
    }
}
