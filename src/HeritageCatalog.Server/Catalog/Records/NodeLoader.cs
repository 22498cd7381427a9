using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>Objects of any type by global id: one round trip for each type that occurs.</summary>
public sealed class NodeLoader(IEnumerable<NodeSource> sources, CacheHints hints) : BatchDataLoader<NodeId, object>
{
    protected override async ValueTask<IReadOnlyDictionary<NodeId, object>> LoadBatchAsync(
        IReadOnlyList<NodeId> keys, CancellationToken cancellation)
    {
        var found = new Dictionary<NodeId, object>();
        foreach (var source in sources)
        {
            var ids = keys.Where(key => key.Type == source.Type).Select(key => key.Value).ToList();
            if (ids.Count > 0)
            {
                foreach (var (id, node) in await source.FindAsync(ids, cancellation))
                {
                    found.Add(new NodeId(source.Type, id), node);
                    if (node is IPassing { PublicUntil: { } end })
                    {
                        hints.KeepUntil(end);
                    }
                }
            }
        }

        return found;
    }
}
