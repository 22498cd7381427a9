using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.LoadServer;

[QueryType]
public static class QueryFields
{
    public static Exhibition? Exhibition(string code) =>
        code == LoadServer.Exhibition.Only.Code ? LoadServer.Exhibition.Only : null;
}

[ObjectType("Work")]
public static class WorkFields
{
    public static Loading<Artist?> Artist(Work work, ArtistByIdLoader artists) => artists.LoadAsync(work.ArtistId);
}

public sealed class ArtistByIdLoader : BatchDataLoader<int, Artist>
{
    protected override ValueTask<IReadOnlyDictionary<int, Artist>> LoadBatchAsync(
        IReadOnlyList<int> keys, CancellationToken cancellation) =>
        new(keys.ToDictionary(key => key, key => Artist.All[key]));
}
