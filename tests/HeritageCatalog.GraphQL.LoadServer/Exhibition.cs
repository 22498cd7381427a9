namespace HeritageCatalog.GraphQL.LoadServer;

public sealed record Exhibition(string Code, string Name, string NameEn, string Description, IReadOnlyList<Work> Works)
{
    private const int ExhibitionCount = 16;
    private const int WorkCount = 24;

    private static readonly Dictionary<string, Exhibition> All =
        Enumerable.Range(1, ExhibitionCount).Select(Make).ToDictionary(static exhibition => exhibition.Code);

    /// <summary>The one with the code E0001.</summary>
    public static Exhibition First { get; } = All["E0001"];

    public static Exhibition? Find(string code) => All.GetValueOrDefault(code);

    // Their pages differ, but not in length, so that one answer stands for all at the endpoint that does no work.
    private static Exhibition Make(int number) => new(
        $"E{number:0000}",
        "女画家作品展",
        "Women Painters",
        "来自全国各地的女画家的油画、水墨、版画、雕塑与漆画作品。",
        [.. Enumerable.Range(1, WorkCount).Select(Work.Make)]);
}

public sealed record Work(
    string Code, string Title, string TitleEn, int Year, Medium Medium, double Width, double Height, int ArtistId)
{
    public static Work Make(int number) => new(
        $"W{number:0000}",
        $"海边的清晨之{number}",
        $"Morning by the Sea, {number}",
        2000 + number,
        (Medium)(number % 5),
        60 + number,
        80.5,
        number % 20);
}

public sealed record Artist(string Code, string Name, string NameEn)
{
    private const int ArtistCount = 20;

    /// <summary>All artists by their number.</summary>
    public static IReadOnlyList<Artist> All { get; } =
        [.. Enumerable.Range(0, ArtistCount).Select(Make)];

    private static Artist Make(int number) => new($"A{number:0000}", $"画家{number}", $"Painter {number}");
}

public enum Medium
{
    Oil,
    Ink,
    Print,
    Sculpture,
    Lacquer,
}
