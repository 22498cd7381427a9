using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution.Subscriptions;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.LoadServer;

[QueryType]
public static class QueryFields
{
    public static Exhibition? Exhibition(string code) => LoadServer.Exhibition.Find(code);
}

[MutationType]
public static class MutationFields
{
    /// <summary>Tells all subscribers of the exhibition that it has changed.</summary>
    public static async Task<bool> Touch(string code, ITopicEventSender topics, CancellationToken cancellation)
    {
        await topics.SendAsync(code, LoadServer.Exhibition.First, cancellation);
        return true;
    }
}

[SubscriptionType]
public static class SubscriptionFields
{
    public static ValueTask<IAsyncEnumerable<Exhibition>> Changed(string code, ITopicEventReceiver topics) =>
        topics.SubscribeAsync<Exhibition>(code);
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
