using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog.Caching;

/// <summary>How the database decides which records a query gives, as functions of one record.</summary>
/// <param name="CompileFilter">Whether a record satisfies a filter.</param>
/// <param name="CompileSort">A record's place in a sort, as bytes that compare as records do.</param>
/// <remarks>Both refuse what they do not know with a FormatException.</remarks>
public sealed record DocumentQueries(
    Func<BsonDocument, Func<BsonDocument, bool>> CompileFilter,
    Func<BsonDocument, Func<BsonDocument, byte[]>> CompileSort);
