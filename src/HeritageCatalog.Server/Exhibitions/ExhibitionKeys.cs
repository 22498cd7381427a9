using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>
/// What follows from the fields of a series, exhibition, work, artist or entry, made anew whenever it is saved.
/// </summary>
public static class ExhibitionKeys
{
    public static ExhibitionSeries WithKeys(this ExhibitionSeries series) => series with
    {
        Keys = SearchKeys.From(series.Name, [], series.Description),
    };

    /// <summary>Search keys, organisers in the order of a notice, runs by opening day, sections in order.</summary>
    public static Exhibition WithKeys(this Exhibition exhibition) => exhibition with
    {
        Organisers = [.. exhibition.Organisers.OrderBy(o => o.Role).ThenBy(o => o.Order)],
        Runs = [.. exhibition.Runs.OrderBy(run => run.Opens.Earliest)],
        Sections = [.. exhibition.Sections.OrderBy(section => section.Order)],
        Opens = exhibition.Runs.Min(run => (DateOnly?)run.Opens.Earliest),
        Keys = SearchKeys.From(exhibition.Title, [], exhibition.Theme, exhibition.Statement),
    };

    public static Work WithKeys(this Work work) => work with
    {
        Keys = SearchKeys.From(work.Title, [], work.Technique),
    };

    public static Artist WithKeys(this Artist artist) => artist with
    {
        Keys = SearchKeys.From(artist.Name, [], artist.Biography),
    };
}
