using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Indexes;

/// <summary>One field of an index or of a sort, with its direction.</summary>
internal readonly record struct IndexField(FieldPath Path, bool IsDescending);
