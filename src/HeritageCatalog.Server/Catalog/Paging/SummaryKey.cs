using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>
/// What is asked about a list: how often each value of a field occurs, or, without a field, how long it is.
/// </summary>
public readonly record struct SummaryKey(string Collection, BsonDocument Filter, string? Field);
