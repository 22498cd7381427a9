namespace HeritageCatalog.Server.Catalog;

/// <summary>The collections of the catalogue, by the names they have in the database.</summary>
public static class CatalogCollections
{
    public const string MediaAssets = "mediaAssets";
    public const string Areas = "areas";
    public const string Organizations = "organizations";
    public const string Venues = "venues";
    public const string Crafts = "crafts";
    public const string Listings = "listings";
    public const string Inheritors = "inheritors";
    public const string LineageLinks = "lineageLinks";
    public const string ExhibitionSeries = "exhibitionSeries";
    public const string Exhibitions = "exhibitions";
    public const string ExhibitionEntries = "exhibitionEntries";
    public const string Works = "works";
    public const string Artists = "artists";
    public const string Courses = "courses";
    public const string ClassSessions = "classSessions";
    public const string ReportedFigures = "reportedFigures";

    public static IReadOnlyList<string> All { get; } =
    [
        MediaAssets,
        Areas,
        Organizations,
        Venues,
        Crafts,
        Listings,
        Inheritors,
        LineageLinks,
        ExhibitionSeries,
        Exhibitions,
        ExhibitionEntries,
        Works,
        Artists,
        Courses,
        ClassSessions,
        ReportedFigures,
    ];
}
