using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Filters;

/// <content>One method for each operator on a field.</content>
public readonly partial struct Filter
{
    /// <summary>The field equals the value, or is an array that holds it; null also means a missing field.</summary>
    public static Filter Eq<T>(string field, T value)
    {
        // A regular expression would be taken for a pattern to match, so it needs the operator spelled out.
        if (value is BsonValue { Type: BsonType.RegularExpression })
        {
            return Field(field, "$eq", value);
        }

        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        WriteValue(writer, field, value);
        writer.WriteEndDocument();
        return new Filter(writer.ToDocument());
    }

    /// <summary>The field does not equal the value.</summary>
    public static Filter Ne<T>(string field, T value) => Field(field, "$ne", value);

    /// <summary>The field is greater than the value.</summary>
    public static Filter Gt<T>(string field, T value) => Field(field, "$gt", value);

    /// <summary>The field is the value or greater.</summary>
    public static Filter Gte<T>(string field, T value) => Field(field, "$gte", value);

    /// <summary>The field is less than the value.</summary>
    public static Filter Lt<T>(string field, T value) => Field(field, "$lt", value);

    /// <summary>The field is the value or less.</summary>
    public static Filter Lte<T>(string field, T value) => Field(field, "$lte", value);

    /// <summary>The field equals one of the values.</summary>
    public static Filter In<T>(string field, IEnumerable<T> values) => Field(field, "$in", values.ToArray());

    /// <summary>The field equals none of the values.</summary>
    public static Filter Nin<T>(string field, IEnumerable<T> values) => Field(field, "$nin", values.ToArray());

    /// <summary>The field is an array that holds every one of the values.</summary>
    public static Filter HasAll<T>(string field, IEnumerable<T> values) => Field(field, "$all", values.ToArray());

    /// <summary>The field is there, even as null; or it is not.</summary>
    public static Filter Exists(string field, bool exists = true) => Field(field, "$exists", exists);

    /// <summary>The field is an array of so many items.</summary>
    public static Filter Size(string field, int count) => Field(field, "$size", count);

    /// <summary>The field is an array with an item for which the filter holds as a whole.</summary>
    public static Filter ElemMatch(string field, Filter item) => Field(field, "$elemMatch", (BsonDocument)item);

    /// <summary>The field matches a pattern; a caller's text belongs into <see cref="StartsWith"/>.</summary>
    public static Filter Matches(string field, string pattern, string options = "") =>
        options.Length == 0
            ? Field(field, "$regex", pattern)
            : new Filter(new BsonBuilder
            {
                { field, new BsonBuilder { { "$regex", pattern }, { "$options", options } } },
            });

    /// <summary>The field is text that starts so, taken literally; an index on the field serves it.</summary>
    public static Filter StartsWith(string field, string text) => Matches(field, "^" + Escape(text));

    /// <summary>The field is text that contains this, taken literally; no index serves it.</summary>
    public static Filter Contains(string field, string text) => Matches(field, Escape(text));

    private static string Escape(string text)
    {
        const string special = @"\^$.|?*+()[]{}";
        return string.Concat(text.Select(letter => special.Contains(letter) ? $"\\{letter}" : letter.ToString()));
    }
}
