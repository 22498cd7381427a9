using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Indexes;

/// <summary>One field of an index or of a sort, with its direction.</summary>
/// <param name="Path">The field.</param>
/// <param name="IsDescending">Whether high values come first.</param>
/// <param name="IsGeographic">Its values are points, and its keys are their cells.</param>
internal readonly record struct IndexField(FieldPath Path, bool IsDescending, bool IsGeographic = false);
