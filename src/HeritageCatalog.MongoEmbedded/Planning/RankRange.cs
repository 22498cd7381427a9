namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>Entries of an index from one rank up to, not including, another.</summary>
internal readonly record struct RankRange(int Start, int End)
{
    public int Count => End - Start;
}
