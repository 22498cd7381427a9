using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>How often a value occurs.</summary>
public readonly record struct ValueCount(BsonValue Value, int Count);
