using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Indexes;

/// <summary>The keys of one document in one index, ascending and each once.</summary>
internal sealed class IndexKeySet
{
    public List<byte[]> Keys { get; } = [];

    /// <summary>The values behind each key, field by field, where somebody wants to know them.</summary>
    public List<BsonValue[]>? Origins { get; init; }

    /// <summary>One bit for each field whose value came out of an array.</summary>
    public int ArrayFields { get; set; }

    /// <summary>True when the document has none of the fields.</summary>
    public bool IsAllMissing { get; set; }

    /// <summary>Room for whoever derives the keys, which is used again for the next document.</summary>
    public IndexKeyGenerator.Place[] Places { get; set; } = [];

    public void Clear()
    {
        Keys.Clear();
        ArrayFields = 0;
        IsAllMissing = true;
    }

    /// <summary>Puts the keys in order and drops repeated ones.</summary>
    public void Normalize()
    {
        if (Keys.Count < 2)
        {
            return;
        }

        Keys.Sort(static (left, right) => left.AsSpan().SequenceCompareTo(right));
        var kept = 1;
        for (var next = 1; next < Keys.Count; next++)
        {
            if (!Keys[next].AsSpan().SequenceEqual(Keys[kept - 1]))
            {
                Keys[kept++] = Keys[next];
            }
        }

        Keys.RemoveRange(kept, Keys.Count - kept);
    }
}
