namespace HeritageCatalog.Server.ValueTypes;

/// <summary>A count as a report gives it. Persons 人 and attendances 人次 are never added up.</summary>
public sealed record Figure
{
    public required int Value { get; init; }

    public required FigureQualifier Qualifier { get; init; }

    public required FigureUnit Unit { get; init; }

    public required string RawText { get; init; }

    public required Citation Source { get; init; }

    public DateOnly? AsOf { get; init; }
}

public enum FigureQualifier
{
    [Label("准确数", "Exact")]
    Exact,
    [Label("约数", "About")]
    About,
    [Label("余、多", "Over")]
    Over,
    [Label("近", "Nearly")]
    Nearly,
}

public enum FigureUnit
{
    [Label("人", "Persons")]
    Person,
    [Label("人次", "Attendances")]
    PersonTime,
    [Label("场次", "Sessions")]
    Session,
    [Label("项、件、个", "Items")]
    Item,
    [Label("件作品", "Works")]
    Work,
}
