using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Operations;

namespace HeritageCatalog.Mongo.Cursors;

/// <summary>What stays the same for all batches of a cursor.</summary>
/// <param name="Database">Where it was opened.</param>
/// <param name="BatchSize">How many documents to bring at a time; null for the server's choice.</param>
/// <param name="Comment">What the server puts into its log; missing for nothing.</param>
/// <param name="Deadline">When the last batch has to be there; null for any time.</param>
internal readonly record struct CursorSettings(
    string Database, int? BatchSize, BsonValue Comment, Deadline? Deadline);
