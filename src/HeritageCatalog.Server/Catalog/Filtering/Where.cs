using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Catalog.Filtering;

/// <summary>
/// Turns the typed conditions of the schema into filters of the database. A condition left out holds always.
/// </summary>
public static class Where
{
    private const int MaxSearchLength = 200;
    private const int MaxDepth = 10;
    private const int MaxConditions = 100;

    /// <summary>No record satisfies it.</summary>
    private static readonly Filter Nothing = Filter.In("_id", Array.Empty<string>());

    /// <summary>What a list was asked for: its conditions, where it has any, and the words searched for.</summary>
    /// <exception cref="GraphQLException">
    /// BAD_WHERE: the conditions nest too deep or are too many. BAD_SEARCH: too long a text.
    /// </exception>
    public static Filter Of<T>(T? where, string? search = null, WhereFacts? facts = null)
        where T : class, ICombinable<T>
    {
        if (where is not null && CountConditions(where, depth: 1) > MaxConditions)
        {
            throw new GraphQLException(
                $"'where' joins more than {MaxConditions} conditions: ask for less.", "BAD_WHERE");
        }

        return Filter.And(where?.ToFilter(facts ?? WhereFacts.None) ?? Filter.All, Search(search));
    }

    /// <summary>All parts must hold, and the joined conditions beside them.</summary>
    public static Filter All<T>(T where, WhereFacts facts, params ReadOnlySpan<Filter> parts)
        where T : class, ICombinable<T>
    {
        List<Filter> all = [.. parts, .. (where.And ?? []).Select(other => other.ToFilter(facts))];
        if (where.Or is { } alternatives)
        {
            // Nothing to choose from is a choice that nothing satisfies.
            all.Add(alternatives.Count > 0
                ? Filter.Or([.. alternatives.Select(other => other.ToFilter(facts))])
                : Nothing);
        }

        if (where.Not is { } refused)
        {
            all.Add(!refused.ToFilter(facts));
        }

        return Filter.And([.. all]);
    }

    /// <summary>A name: any of its folded spellings.</summary>
    public static Filter Name(StringFilter? filter) => Text("keys.names", filter, SearchKeys.Fold);

    /// <summary>A code, in either case.</summary>
    public static Filter Code(StringFilter? filter) => Text("code", filter, Lookup.CodeOf);

    public static Filter Equality<T>(string field, T? value)
        where T : struct => value is { } wanted ? Filter.Eq(field, wanted) : Filter.All;

    public static Filter Equality(string field, string? value) => value is null ? Filter.All : Filter.Eq(field, value);

    /// <summary>A reference to the record with a code.</summary>
    public static Filter Reference<T>(string field, string? code) =>
        code is null ? Filter.All : Filter.Eq(field, Id<T>.FromCode(Lookup.CodeOf(code)));

    /// <summary>Whether the public sees a picture of the record.</summary>
    public static Filter Pictured(bool? hasImage, WhereFacts facts) => hasImage switch
    {
        null => Filter.All,
        true => facts.Pictured,
        false => !facts.Pictured,
    };

    /// <summary>Whether the field is there at all.</summary>
    public static Filter Presence(string field, bool? isThere) =>
        isThere is { } wanted ? Filter.Exists(field, wanted) : Filter.All;

    public static Filter Choice<T>(string field, ChoiceFilter<T>? filter)
        where T : struct, Enum => Filter.And(
            Equality(field, filter?.Eq),
            filter?.In is { } several ? Filter.In(field, several) : Filter.All);

    public static Filter Range<T>(string field, RangeFilter<T>? filter)
        where T : struct => filter is null
            ? Filter.All
            : Filter.And(
                Equality(field, filter.Eq),
                filter.Gt is { } above ? Filter.Gt(field, above) : Filter.All,
                filter.Gte is { } least ? Filter.Gte(field, least) : Filter.All,
                filter.Lt is { } below ? Filter.Lt(field, below) : Filter.All,
                filter.Lte is { } most ? Filter.Lte(field, most) : Filter.All);

    public static Filter Range(string field, MomentFilter? filter) => filter is null
        ? Filter.All
        : Range(
            field,
            new RangeFilter<DateTimeOffset> { Gt = filter.Gt, Gte = filter.Gte, Lt = filter.Lt, Lte = filter.Lte });

    /// <summary>Each word must occur somewhere in the searched text.</summary>
    private static Filter Search(string? words) => words switch
    {
        null => Filter.All,
        { Length: > MaxSearchLength } => throw new GraphQLException(
            $"'search' has {words.Length} characters: give at most {MaxSearchLength}.", "BAD_SEARCH"),
        _ => Filter.And([.. Words(words).Select(word => Literal("keys.text", word, Filter.Contains))]),
    };

    // Each level of the conditions is two of the filter, and databases bound how deep those may nest.
    private static int CountConditions<T>(T where, int depth)
        where T : class, ICombinable<T>
    {
        if (depth > MaxDepth)
        {
            throw new GraphQLException($"'where' nests deeper than {MaxDepth} levels: flatten it.", "BAD_WHERE");
        }

        IEnumerable<T> joined = [.. where.And ?? [], .. where.Or ?? []];
        return 1 + joined.Concat(where.Not is { } refused ? [refused] : [])
            .Sum(other => CountConditions(other, depth + 1));
    }

    private static Filter Text(string field, StringFilter? filter, Func<string, string> fold) => filter is null
        ? Filter.All
        : Filter.And(
            filter.Eq is { } text ? Filter.Eq(field, fold(text)) : Filter.All,
            filter.In is { } texts ? Filter.In(field, texts.Select(fold)) : Filter.All,
            filter.StartsWith is { } start ? Literal(field, fold(start), Filter.StartsWith) : Filter.All,
            filter.Contains is { } part ? Literal(field, fold(part), Filter.Contains) : Filter.All);

    // Nothing that is stored holds a zero character, and patterns cannot.
    private static Filter Literal(string field, string text, Func<string, string, Filter> condition) =>
        text.Contains('\0') ? Nothing : condition(field, text);

    private static IEnumerable<string> Words(string text) =>
        SearchKeys.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
