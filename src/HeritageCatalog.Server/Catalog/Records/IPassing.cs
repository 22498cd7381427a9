namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>Something that the public sees only until a moment.</summary>
public interface IPassing
{
    /// <summary>Null for what the public does not see at all.</summary>
    DateTimeOffset? PublicUntil { get; }
}
