using HeritageCatalog.Bson;
using HeritageCatalog.Bson.Mapping;

namespace HeritageCatalog.Mongo.Filters;

/// <summary>Says which documents are meant; <c>default</c> means all of them.</summary>
/// <remarks>
/// Fields are the names as they are stored ("customerId", "address.city", "_id"). Values of any type that a record can
/// have are turned into their stored form.
/// </remarks>
/// <example><code>Filter.Eq("code", code) &amp; Filter.In("customerId", customerIds)</code></example>
public readonly partial struct Filter
{
    private readonly BsonDocument _document;

    /// <summary>Uses a filter in the server's own notation.</summary>
    public Filter(BsonDocument document) => _document = document;

    /// <summary>Means all documents.</summary>
    public static Filter All => default;

    /// <summary>True when the filter means all documents.</summary>
    public bool IsEmpty => _document.IsEmpty;

    /// <summary>Both must hold.</summary>
    public static Filter operator &(Filter left, Filter right) => And([left, right]);

    /// <summary>At least one must hold.</summary>
    public static Filter operator |(Filter left, Filter right) => Or([left, right]);

    /// <summary>The filter must not hold.</summary>
    public static Filter operator !(Filter filter) => Combine("$nor", [filter]);

    /// <summary>Uses a filter in the server's own notation.</summary>
    public static implicit operator Filter(BsonDocument document) => new(document);

    /// <summary>Uses a filter in the server's own notation.</summary>
    public static implicit operator Filter(BsonBuilder builder) => new(builder.Build());

    /// <summary>Gives the filter in the server's own notation.</summary>
    public static implicit operator BsonDocument(Filter filter) => filter._document;

    /// <summary>Gives the filter in the server's own notation, as a value.</summary>
    public static implicit operator BsonValue(Filter filter) => BsonValue.From(filter._document);

    /// <summary>All must hold; filters that mean everything are left out.</summary>
    public static Filter And(params ReadOnlySpan<Filter> filters)
    {
        var count = 0;
        var last = default(Filter);
        foreach (var filter in filters)
        {
            (count, last) = filter.IsEmpty ? (count, last) : (count + 1, filter);
        }

        return count < 2 ? last : HaveDistinctFields(filters) ? Merge(filters) : Combine("$and", filters);
    }

    /// <summary>At least one must hold.</summary>
    public static Filter Or(params ReadOnlySpan<Filter> filters) => Combine("$or", filters);

    /// <summary>Prints relaxed Extended JSON.</summary>
    public override string ToString() => _document.ToString();

    private static bool HaveDistinctFields(ReadOnlySpan<Filter> parts)
    {
        for (var later = 1; later < parts.Length; later++)
        {
            foreach (var element in parts[later]._document)
            {
                if (HaveField(parts[..later], element.Utf8Name))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool HaveField(ReadOnlySpan<Filter> parts, ReadOnlySpan<byte> utf8Name)
    {
        foreach (var part in parts)
        {
            if (part._document.TryGetValue(utf8Name, out _))
            {
                return true;
            }
        }

        return false;
    }

    // One flat document, the form that is the easiest to read in a log and to plan.
    private static Filter Merge(ReadOnlySpan<Filter> parts)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        foreach (var part in parts)
        {
            writer.WriteElements(part._document);
        }

        writer.WriteEndDocument();
        return new Filter(writer.ToDocument());
    }

    private static Filter Combine(string operation, ReadOnlySpan<Filter> filters)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        writer.WriteStartArray(operation);
        foreach (var filter in filters)
        {
            if (operation != "$and" || !filter.IsEmpty)
            {
                writer.WriteDocument(BsonName.Item, filter._document);
            }
        }

        writer.WriteEndArray();
        writer.WriteEndDocument();
        return new Filter(writer.ToDocument());
    }

    private static Filter Field<T>(string field, string operation, T value)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        writer.WriteStartDocument(field);
        WriteValue(writer, operation, value);
        writer.WriteEndDocument();
        writer.WriteEndDocument();
        return new Filter(writer.ToDocument());
    }

    private static void WriteValue<T>(BsonWriter writer, BsonName name, T value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            BsonCodec<T>.Default.Write(writer, name, value);
        }
    }
}
