using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.Server.Areas;

/// <summary>Areas by code.</summary>
public sealed class AreaByCodeLoader(AreaCollection areas) : BatchDataLoader<string, Area>
{
    protected override async ValueTask<IReadOnlyDictionary<string, Area>> LoadBatchAsync(
        IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var found = await areas.FindByCodesAsync(keys, cancellation);
        return found.ToDictionary(area => area.Code);
    }
}
