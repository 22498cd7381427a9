using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>Which items of arrays <c>$[name]</c> means in the paths of an update; <c>$[]</c> means all.</summary>
internal sealed class ArrayFilters
{
    private readonly Dictionary<string, Matcher> _filters = [];
    private readonly HashSet<string> _used = [];

    public static ArrayFilters Parse(BsonValue filters)
    {
        var parsed = new ArrayFilters();
        foreach (var filter in filters.Type == BsonType.Array ? filters.AsArray.ToList() : [])
        {
            var source = filter.Type == BsonType.Document ? filter.AsDocument : BsonDocument.Empty;
            var name = FindName(source) ?? throw new CommandException(
                ErrorCode.FailedToParse, "Error parsing array filter: the filter names no item");
            if (!parsed._filters.TryAdd(name, FilterParser.Parse(source)))
            {
                throw new CommandException(
                    ErrorCode.FailedToParse, $"Found multiple array filters with the same top-level field name {name}");
            }
        }

        return parsed;
    }

    /// <summary>Notes that a path uses a filter, which there has to be.</summary>
    public void Use(string name, FieldPath path)
    {
        _used.Add(name);
        if (name.Length > 0 && !_filters.ContainsKey(name))
        {
            throw new CommandException(
                ErrorCode.BadValue, $"No array filter found for identifier '{name}' in path '{path}'");
        }
    }

    /// <summary>Refuses a filter that no path uses.</summary>
    public void RequireAllUsed()
    {
        if (_filters.Keys.FirstOrDefault(name => !_used.Contains(name)) is { } unused)
        {
            throw new CommandException(
                ErrorCode.FailedToParse, $"The array filter for identifier '{unused}' was not used in the update");
        }
    }

    /// <summary>Says whether an item is meant.</summary>
    public bool Matches(string name, BsonValue item) =>
        name.Length == 0 || _filters[name].Matches(new BsonBuilder { { name, item } });

    // The first part of any of its paths, which have to be the same.
    private static string? FindName(BsonDocument filter)
    {
        foreach (var element in filter)
        {
            if (!element.Name.StartsWith('$'))
            {
                return element.Name.Split('.')[0];
            }

            if (element.Type == BsonType.Array
                && element.Value.AsArray.TryGetFirst(out var first) && first.Type == BsonType.Document)
            {
                return FindName(first.AsDocument);
            }
        }

        return null;
    }
}
