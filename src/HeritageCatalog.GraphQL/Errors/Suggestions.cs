namespace HeritageCatalog.GraphQL.Errors;

/// <summary>Finds the names that somebody who misspelt one may have meant.</summary>
internal static class Suggestions
{
    private const int MaxSuggestions = 5;

    // Beyond these sizes a look for near names costs more than it helps.
    private const int MaxNameLength = 64;
    private const int MaxCandidates = 1_000;

    /// <summary>The candidates that are few edits away, nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string name, IEnumerable<string> candidates)
    {
        if (name.Length > MaxNameLength)
        {
            return [];
        }

        // A typo for each two and a half letters is as much as one may believe in.
        var threshold = (name.Length * 2 / 5) + 1;
        return
        [
            .. candidates
                .Take(MaxCandidates)
                .Where(candidate => Math.Abs(candidate.Length - name.Length) <= threshold)
                .Select(candidate => (Name: candidate, Distance: DistanceBetween(name, candidate)))
                .Where(found => found.Distance <= threshold)
                .OrderBy(static found => found.Distance)
                .ThenBy(static found => found.Name, StringComparer.Ordinal)
                .Select(static found => found.Name)
                .Take(MaxSuggestions),
        ];
    }

    /// <summary>Reads <c> Did you mean "a", "b" or "c"?</c> with a space in front, or nothing.</summary>
    public static string DidYouMean(IReadOnlyList<string> names)
    {
        return names.Count == 0 ? "" : $" Did you mean {OrList(names)}?";
    }

    /// <summary>Reads <c>"a", "b" or "c"</c>.</summary>
    public static string OrList(IReadOnlyList<string> names)
    {
        var quoted = names.Select(static name => $"\"{name}\"").ToArray();
        return quoted.Length == 1 ? quoted[0] : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
    }

    // The number of letters inserted, removed, changed or swapped with their neighbour; case does not count.
    private static int DistanceBetween(string name, string candidate)
    {
        var left = name.ToUpperInvariant();
        var right = candidate.ToUpperInvariant();
        var beforeLast = new int[right.Length + 1];
        var last = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(last[j], current[j - 1]) + 1);
                var isSwapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                current[j] = isSwapped ? Math.Min(current[j], beforeLast[j - 2] + 1) : current[j];
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }
}
