using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Filters;

/// <summary>Says which fields of a document are wanted; <c>default</c> means all.</summary>
public readonly struct Projection
{
    private readonly BsonDocument _document;

    /// <summary>Uses a projection in the server's own notation.</summary>
    public Projection(BsonDocument document) => _document = document;

    /// <summary>True when all fields are wanted.</summary>
    public bool IsEmpty => _document.IsEmpty;

    /// <summary>Only these fields, and <c>_id</c>.</summary>
    public static Projection Include(params ReadOnlySpan<string> fields) => Build(fields, 1);

    /// <summary>All fields but these.</summary>
    public static Projection Exclude(params ReadOnlySpan<string> fields) => Build(fields, 0);

    /// <summary>Uses a projection in the server's own notation.</summary>
    public static implicit operator Projection(BsonDocument document) => new(document);

    /// <summary>Uses a projection in the server's own notation.</summary>
    public static implicit operator Projection(BsonBuilder builder) => new(builder.Build());

    /// <summary>Gives the projection in the server's own notation.</summary>
    public static implicit operator BsonDocument(Projection projection) => projection._document;

    /// <summary>Leaves <c>_id</c> out as well.</summary>
    public Projection WithoutId() => new BsonBuilder { _document, { "_id", 0 } };

    /// <summary>Prints relaxed Extended JSON.</summary>
    public override string ToString() => _document.ToString();

    private static Projection Build(ReadOnlySpan<string> fields, int flag)
    {
        var builder = new BsonBuilder();
        foreach (var field in fields)
        {
            builder.Add(field, flag);
        }

        return builder;
    }
}
