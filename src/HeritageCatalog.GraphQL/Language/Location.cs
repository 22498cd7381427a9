namespace HeritageCatalog.GraphQL.Language;

/// <summary>The bytes of the source that a node was read from: <c>[Start, End)</c>.</summary>
/// <param name="Start">Offset of the first byte of the first token.</param>
/// <param name="End">Offset just behind the last byte of the last token.</param>
public readonly record struct Location(int Start, int End);
