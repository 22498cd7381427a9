namespace HeritageCatalog.Server.Catalog;

/// <summary>Something that a bureau looks after.</summary>
public interface ICurated
{
    /// <summary>Null where it belongs to no bureau in particular.</summary>
    BureauId? Bureau { get; }
}
