using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>What a whole list is, beyond its page.</summary>
public abstract record ListSummary
{
    private ListSummary()
    {
    }

    /// <summary>A filter on a collection: counting costs a round trip.</summary>
    public sealed record Stored(string Collection, Filter Filter) : ListSummary;

    /// <summary>A list that is in memory as a whole: counting costs none.</summary>
    /// <param name="Count">Its length.</param>
    /// <param name="CountBy">How often each value of a stored field occurs.</param>
    public sealed record Local(int Count, Func<string, IReadOnlyList<ValueCount>> CountBy) : ListSummary;
}
