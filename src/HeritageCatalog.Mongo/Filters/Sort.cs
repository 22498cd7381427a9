using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Filters;

/// <summary>An order by one field after another; also the keys of an index.</summary>
/// <example><code>Sort.By("customerId").ThenByDescending("createdAt")</code></example>
public readonly struct Sort
{
    private readonly BsonDocument _document;

    /// <summary>Uses an order in the server's own notation.</summary>
    public Sort(BsonDocument document) => _document = document;

    /// <summary>True when no order is asked for.</summary>
    public bool IsEmpty => _document.IsEmpty;

    /// <summary>Smallest first.</summary>
    public static Sort By(string field) => default(Sort).ThenBy(field);

    /// <summary>Largest first.</summary>
    public static Sort ByDescending(string field) => default(Sort).ThenByDescending(field);

    /// <summary>Uses an order in the server's own notation.</summary>
    public static implicit operator Sort(BsonDocument document) => new(document);

    /// <summary>Uses an order in the server's own notation.</summary>
    public static implicit operator Sort(BsonBuilder builder) => new(builder.Build());

    /// <summary>Gives the order in the server's own notation.</summary>
    public static implicit operator BsonDocument(Sort sort) => sort._document;

    /// <summary>Among equals, smallest first.</summary>
    public Sort ThenBy(string field) => Add(field, 1);

    /// <summary>Among equals, largest first.</summary>
    public Sort ThenByDescending(string field) => Add(field, -1);

    /// <summary>Prints relaxed Extended JSON.</summary>
    public override string ToString() => _document.ToString();

    private Sort Add(string field, int direction) => new BsonBuilder { _document, { field, direction } };
}
