using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>单元: a part of an exhibition.</summary>
public sealed record ExhibitionSection
{
    /// <summary>Unique within the exhibition.</summary>
    public required string Key { get; init; }

    public required int Order { get; init; }

    public required LocalizedText Title { get; init; }

    public LocalizedText? Statement { get; init; }
}
