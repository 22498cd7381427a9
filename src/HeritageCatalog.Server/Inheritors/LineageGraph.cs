using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>Some people and who of them taught whom.</summary>
public sealed record LineageGraph(IReadOnlyList<Id<Inheritor>> People, IReadOnlyList<LineageLink> Links)
{
    /// <summary>Generations from the first to the last in this graph; one where nobody taught anybody.</summary>
    public int Generations =>
        Links.Count == 0 ? 1 : Links.Max(link => link.Generation) - Links.Min(link => link.Generation) + 2;

    /// <summary>The graph of some links, by generation, and of the person asked about, who may have none.</summary>
    public static LineageGraph Of(IEnumerable<LineageLink> links, params ReadOnlySpan<Id<Inheritor>> asked)
    {
        var ordered = links.DistinctBy(link => link.Id).OrderBy(link => link.Generation).ToList();
        List<Id<Inheritor>> people = [.. asked];
        people.AddRange(ordered.SelectMany(link => new[] { link.Master, link.Disciple }));
        return new LineageGraph([.. people.Distinct()], ordered);
    }
}
