namespace HeritageCatalog.Bson;

/// <summary>The name under which a value is written: text, UTF-8, or the next position of an array.</summary>
public readonly ref struct BsonName
{
    private BsonName(string text) => Text = text;

    private BsonName(ReadOnlySpan<byte> utf8) => Utf8 = utf8;

    /// <summary>Stands for the name of an array item, which the writer makes itself.</summary>
    public static BsonName Item => default;

    internal string? Text { get; }

    internal ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>Names an element by text.</summary>
    public static implicit operator BsonName(string text) => new(text);

    /// <summary>Names an element by UTF-8, which is the quick way: <c>"name"u8</c>.</summary>
    public static implicit operator BsonName(ReadOnlySpan<byte> utf8) => new(utf8);
}
