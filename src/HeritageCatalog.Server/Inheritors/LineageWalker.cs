using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>Follows who taught whom.</summary>
public sealed class LineageWalker(RecordCollection<LineageLink> links)
{
    /// <summary>Everybody within some generations of a person: one round trip for each generation.</summary>
    public async ValueTask<LineageGraph> WalkAsync(
        Id<Inheritor> person, int up, int down, CancellationToken cancellation)
    {
        var above = await WalkAsync("disciple", person, up, static link => link.Master, cancellation);
        var below = await WalkAsync("master", person, down, static link => link.Disciple, cancellation);
        return LineageGraph.Of([.. above, .. below], person);
    }

    private async ValueTask<List<LineageLink>> WalkAsync(
        string field,
        Id<Inheritor> person,
        int generations,
        Func<LineageLink, Id<Inheritor>> next,
        CancellationToken cancellation)
    {
        var walked = new List<LineageLink>();
        var seen = new HashSet<Id<Inheritor>> { person };
        IReadOnlyList<Id<Inheritor>> generation = [person];
        for (var i = 0; i < generations && generation.Count > 0; i++)
        {
            var found = await links.FindByReferenceAsync(field, generation, "generation", cancellation);
            walked.AddRange(found);
            generation = [.. found.Select(next).Where(seen.Add)];
        }

        return walked;
    }
}
