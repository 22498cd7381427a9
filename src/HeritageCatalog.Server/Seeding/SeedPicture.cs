using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Seeding;

/// <summary>One entry of <c>seed-data/images</c>: which record a file shows, and what is seen in it.</summary>
public sealed record SeedPicture
{
    /// <summary>The code of the record.</summary>
    public required string Record { get; init; }

    /// <summary><c>work</c>, <c>craft</c>, <c>exhibition</c>, <c>inheritor</c> or <c>artist</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Below <c>seed-data/images</c>.</summary>
    public required string File { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public long Bytes { get; init; }

    public required string Sha256 { get; init; }

    public required LocalizedText Alt { get; init; }

    public required LocalizedText Credit { get; init; }

    /// <summary>The address of the statement.</summary>
    public required string Licence { get; init; }

    public FocalPoint? FocalPoint { get; init; }

    public bool Sample { get; init; }
}
