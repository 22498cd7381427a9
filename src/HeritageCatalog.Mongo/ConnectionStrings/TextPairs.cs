namespace HeritageCatalog.Mongo.ConnectionStrings;

/// <summary>Reads lists of the form "name:value,name:value".</summary>
internal static class TextPairs
{
    public static IReadOnlyDictionary<string, string> ReadWellFormed(string text)
    {
        TryRead(text, out var pairs);
        return pairs;
    }

    /// <summary>Says whether all pairs are well formed; those that are can be had in any case.</summary>
    public static bool TryRead(string text, out IReadOnlyDictionary<string, string> pairs)
    {
        var read = new Dictionary<string, string>();
        var isWellFormed = true;
        foreach (var part in text.Split(','))
        {
            var colon = part.IndexOf(':');
            isWellFormed &= colon > 0 && read.TryAdd(part[..Math.Max(colon, 0)], part[(colon + 1)..]);
        }

        pairs = read;
        return isWellFormed;
    }
}
