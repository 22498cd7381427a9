using HeritageCatalog.Bson;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Media.Images;

/// <summary>
/// Knows which records the public sees a picture of. It is read from the pictures each time somebody asks: a mark in
/// the records would have to be kept true through every change, expiry and crash.
/// </summary>
public sealed class PicturedRecords(MediaAssets assets, TimeProvider time, CacheHints hints)
{
    /// <summary>What a list was asked for; takes a round trip more where that depends on pictures.</summary>
    public async ValueTask<Filter> FilterAsync<T, TWhere>(
        TWhere? where, string? search, RecordCollection<T> records, CancellationToken cancellation)
        where T : class, IIdentified<T>
        where TWhere : class, ICombinable<TWhere>, IPicturable
    {
        ArgumentNullException.ThrowIfNull(records);
        return where is not null && DependsOnPictures(where)
            ? Where.Of(where, search, new WhereFacts { Pictured = await FindAsync(typeof(T).Name, cancellation) })
            : Where.Of(where, search);
    }

    private static bool DependsOnPictures<TWhere>(TWhere where)
        where TWhere : class, ICombinable<TWhere>, IPicturable =>
        where.HasImage is not null
        || (where.Not is { } refused && DependsOnPictures(refused))
        || (where.And ?? []).Concat(where.Or ?? []).Any(DependsOnPictures);

    private async ValueTask<Filter> FindAsync(string type, CancellationToken cancellation)
    {
        var found = await assets.FindShowingsAsync(type, cancellation);
        var now = time.GetUtcNow();
        var ids = new HashSet<ObjectId>();
        foreach (var showing in found.Where(one => one.Kind == MediaKind.Image && one.PublicUntil > now))
        {
            hints.KeepUntil(showing.PublicUntil);
            ids.UnionWith(showing.Subjects.Where(subject => subject.Type == type).Select(subject => subject.Record));
        }

        return Filter.In("_id", ids);
    }
}
