using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Filters;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HeritageCatalog.Server.Catalog.Filtering;

/// <summary>Turns the typed conditions of the schema into filters of the database. A condition left out holds always.</summary>
public static class Where
{
    /// <summary>All parts must hold, and the joined conditions beside them.</summary>
    public static Filter All<T>(T where, Func<T, Filter> translate, params ReadOnlySpan<Filter> parts)
        where T : class, ICombinable<T>
    {
        var all = new List<Filter>();
        foreach (var part in parts)
        {
            AddUnlessEmpty(all, part);
        }

        all.AddRange((where.And ?? []).Select(translate));
        if (where.Or is { } alternatives)
        {
            // Nothing to choose from is a choice nothing satisfies.
            all.Add(alternatives.Count > 0 ? Filter.Or([.. alternatives.Select(translate)]) : Nothing);
        }

        if (where.Not is { } refused)
        {
            all.Add(Filter.Nor(translate(refused)));
        }

        return Join(all);
    }

    /// <summary>Both must hold; an empty filter holds always.</summary>
    public static Filter Both(Filter left, Filter right) => Join([.. new[] { left, right }.Where(f => !IsEmpty(f))]);

    /// <summary>A filter that no record satisfies.</summary>
    public static Filter Nothing => Filter.In("_id", Array.Empty<BsonValue>());

    /// <summary>A name: any of its folded spellings.</summary>
    public static Filter Name(StringFilter? filter) => Text("keys.names", filter, SearchKeys.Fold);

    /// <summary>A code, in either case.</summary>
    public static Filter Code(StringFilter? filter) => Text("code", filter, code => code.Trim().ToUpperInvariant());

    /// <summary>A reference to the record with a code.</summary>
    public static Filter Reference<T>(string field, string? code) =>
        code is null ? Filter.Empty : Filter.Eq(field, Id<T>.FromCode(Lookup.CodeOf(code)).Value);

    /// <summary>Whether the field is there at all.</summary>
    public static Filter Presence(string field, bool? isThere) =>
        isThere is { } wanted ? Filter.Exists(field, wanted) : Filter.Empty;

    public static Filter Equality(string field, BsonValue? value) => value is { } wanted ? Filter.Eq(field, wanted) : Filter.Empty;

    public static Filter Member<T>(string field, T? value)
        where T : struct, Enum => value is { } wanted ? Filter.Eq(field, EnumNames<T>.Of(wanted)) : Filter.Empty;

    public static Filter Choice<T>(string field, ChoiceFilter<T>? filter)
        where T : struct, Enum => filter is null
            ? Filter.Empty
            : Join(
            [
                .. filter.Eq is { } one ? [Filter.Eq(field, EnumNames<T>.Of(one))] : Array.Empty<Filter>(),
                .. filter.In is { } several
                    ? [Filter.In(field, several.Select(member => BsonValue.From(EnumNames<T>.Of(member))))]
                    : Array.Empty<Filter>(),
            ]);

    public static Filter Range(string field, RangeFilter<int>? filter) =>
        Range(field, filter, number => BsonValue.From(number));

    public static Filter Range(string field, RangeFilter<DateOnly>? filter) =>
        Range(field, filter, day => BsonValue.From(day.ToString("O", CultureInfo.InvariantCulture)));

    public static Filter Range(string field, MomentFilter? filter) => filter is null
        ? Filter.Empty
        : Range(
            field,
            new RangeFilter<DateTimeOffset> { Gt = filter.Gt, Gte = filter.Gte, Lt = filter.Lt, Lte = filter.Lte },
            moment => BsonValue.From(moment));

    /// <summary>Everything inside an area of GB/T 2260: codes with its prefix.</summary>
    public static Filter InArea(string field, string? code, Func<string, string> prefixOf) =>
        code is null ? Filter.Empty : Filter.Regex(field, $"^{Regex.Escape(prefixOf(code))}");

    /// <summary>Each word must occur somewhere in the searched text.</summary>
    public static Filter Search(string? words) => words is null
        ? Filter.Empty
        : Join([.. Words(words).Select(word => Filter.Regex("keys.text", Regex.Escape(word)))]);

    private static Filter Text(string field, StringFilter? filter, Func<string, string> fold)
    {
        if (filter is null)
        {
            return Filter.Empty;
        }

        var all = new List<Filter>();
        if (filter.Eq is { } text)
        {
            all.Add(Filter.Eq(field, fold(text)));
        }

        if (filter.In is { } texts)
        {
            all.Add(Filter.In(field, texts.Select(t => BsonValue.From(fold(t)))));
        }

        if (filter.StartsWith is { } start)
        {
            all.Add(Filter.Regex(field, $"^{Regex.Escape(fold(start))}"));
        }

        if (filter.Contains is { } part)
        {
            all.Add(Filter.Regex(field, Regex.Escape(fold(part))));
        }

        return Join(all);
    }

    private static Filter Range<T>(string field, RangeFilter<T>? filter, Func<T, BsonValue> value)
        where T : struct
    {
        if (filter is null)
        {
            return Filter.Empty;
        }

        var all = new List<Filter>();
        AddComparison(all, filter.Eq, v => Filter.Eq(field, value(v)));
        AddComparison(all, filter.Gt, v => Filter.Gt(field, value(v)));
        AddComparison(all, filter.Gte, v => Filter.Gte(field, value(v)));
        AddComparison(all, filter.Lt, v => Filter.Lt(field, value(v)));
        AddComparison(all, filter.Lte, v => Filter.Lte(field, value(v)));
        return Join(all);
    }

    private static void AddComparison<T>(List<Filter> all, T? bound, Func<T, Filter> compare)
        where T : struct
    {
        if (bound is { } value)
        {
            all.Add(compare(value));
        }
    }

    private static IEnumerable<string> Words(string text) =>
        SearchKeys.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static void AddUnlessEmpty(List<Filter> all, Filter part)
    {
        if (!IsEmpty(part))
        {
            all.Add(part);
        }
    }

    private static bool IsEmpty(Filter filter) => filter.ToDocument().IsEmpty;

    private static Filter Join(List<Filter> all) => all.Count switch
    {
        0 => Filter.Empty,
        1 => all[0],
        _ => Filter.And([.. all]),
    };
}
