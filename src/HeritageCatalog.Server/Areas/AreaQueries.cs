using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.Server.Areas;

[QueryType]
public static class AreaQueries
{
    public static Loading<Area?> Area(string code, AreaByCodeLoader areas) => areas.LoadAsync(code);

    public static ValueTask<IReadOnlyList<Area>> Areas(
        string? within, AreaLevel? level, AreaCollection areas, CancellationToken cancellation) =>
        areas.FindAsync(within, level, cancellation);
}
