namespace HeritageCatalog.MongoEmbedded.History;

/// <summary>What a <see cref="LogOperation"/> did; the numbers are stored.</summary>
internal enum OperationKind
{
    Insert = 0,
    Update = 1,
    Replace = 2,
    Delete = 3,
    Create = 4,
    DropCollection = 5,
    DropDatabase = 6,
}
