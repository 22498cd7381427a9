namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>The tables of the file; the numbers go into checksums.</summary>
internal enum Table : byte
{
    Collections = 1,
    Documents = 2,
    Sessions = 3,
    Log = 4,
}
