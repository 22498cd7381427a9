namespace HeritageCatalog.Server.Catalog.Filtering;

/// <summary>Conditions on a record that can be joined: all of several, any of several, none.</summary>
public interface ICombinable<out TSelf>
    where TSelf : class
{
    IReadOnlyList<TSelf>? And { get; }

    IReadOnlyList<TSelf>? Or { get; }

    TSelf? Not { get; }
}
