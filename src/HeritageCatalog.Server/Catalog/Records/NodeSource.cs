using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>Where the objects of one type behind global ids are found.</summary>
/// <param name="Type">The type's name in the schema.</param>
/// <param name="FindAsync">Those of the given ids that exist.</param>
public sealed record NodeSource(
    string Type,
    Func<IReadOnlyList<ObjectId>, CancellationToken, ValueTask<IReadOnlyDictionary<ObjectId, object>>> FindAsync);
