using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>One field that a list is sorted by.</summary>
/// <param name="Field">Its path in the stored record.</param>
/// <param name="Read">The same from the record at hand; null where the record has none.</param>
public sealed record SortKey<T>(string Field, Func<T, BsonValue> Read);
