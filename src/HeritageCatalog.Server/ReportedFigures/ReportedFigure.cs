using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Exhibitions;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.ReportedFigures;

/// <summary>
/// A count that a report has published, with its qualifier and source. Never rounded, never added up.
/// </summary>
public sealed record ReportedFigure : CatalogRecord<ReportedFigure>
{
    /// <summary>What is counted, in words.</summary>
    public required LocalizedText Counted { get; init; }

    public required FigureTopic Topic { get; init; }

    public required Figure Figure { get; init; }

    public string? Area { get; init; }

    public Id<Craft>? Craft { get; init; }

    public Id<Exhibition>? Exhibition { get; init; }
}

public enum FigureTopic
{
    [Label("非遗课堂", "Heritage classroom")]
    HeritageClassroom,
    [Label("展览", "Exhibitions")]
    Exhibition,
    [Label("山东手造", "Handmade Shandong")]
    HandmadeShandong,
    [Label("市集、节庆", "Markets and festivals")]
    Market,
    [Label("数字文化", "Digital culture")]
    DigitalCulture,
    [Label("名录与传承人总数", "Lists and inheritors in total")]
    Census,
    [Label("服务与积分", "Service and points")]
    Service,
}
