using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>What a whole list is, beyond its page: already counted, or a filter on a collection that can be counted.</summary>
public sealed record ListSummary
{
    private ListSummary(int? count, string collection, BsonDocument filter) =>
        (Count, Collection, Filter) = (count, collection, filter);

    public int? Count { get; }

    public string Collection { get; }

    public BsonDocument Filter { get; }

    public static ListSummary Counted(int count) => new(count, "", BsonDocument.Empty);

    public static ListSummary Of(string collection, BsonDocument filter) => new(null, collection, filter);
}
