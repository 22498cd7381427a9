using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog;

/// <summary>The bureau that curates a record: its tenant. The slice of organizations knows more about it.</summary>
public readonly record struct BureauId(ObjectId Value);
