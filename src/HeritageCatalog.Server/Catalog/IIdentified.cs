namespace HeritageCatalog.Server.Catalog;

/// <summary>A stored record with an id of its own kind.</summary>
public interface IIdentified<TSelf>
    where TSelf : class, IIdentified<TSelf>
{
    Id<TSelf> Id { get; }
}
