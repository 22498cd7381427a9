using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Server.Catalog.Filtering;

/// <summary>Conditions on a record that can be joined: all of several, any of several, none.</summary>
public interface ICombinable<TSelf>
    where TSelf : class, ICombinable<TSelf>
{
    IReadOnlyList<TSelf>? And { get; }

    IReadOnlyList<TSelf>? Or { get; }

    TSelf? Not { get; }

    /// <summary>All conditions as one filter of the database.</summary>
    Filter ToFilter(WhereFacts facts);
}
