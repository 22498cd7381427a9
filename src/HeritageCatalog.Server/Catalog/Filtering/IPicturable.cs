namespace HeritageCatalog.Server.Catalog.Filtering;

/// <summary>Conditions on a record that may have pictures.</summary>
public interface IPicturable
{
    /// <summary>Whether the public sees a picture of it.</summary>
    bool? HasImage { get; }
}
