using System.Collections;

namespace HeritageCatalog.Bson;

/// <summary>Makes small documents from a collection initializer, in the order written.</summary>
/// <example>
/// <code>
/// BsonDocument command = new BsonBuilder { { "find", "orders" }, { "filter", filter }, { "limit", 20 } };
/// </code>
/// </example>
public sealed class BsonBuilder : IEnumerable<KeyValuePair<string, BsonValue>>
{
    private readonly List<KeyValuePair<string, BsonValue>> _elements = [];

    /// <summary>Builds where a document is wanted.</summary>
    public static implicit operator BsonDocument(BsonBuilder builder) => builder.Build();

    /// <summary>Builds where a value is wanted.</summary>
    public static implicit operator BsonValue(BsonBuilder builder) => BsonValue.From(builder.Build());

    /// <summary>Adds a value; literals convert to values by themselves.</summary>
    public void Add(string name, BsonValue value) => _elements.Add(new(name, value));

    /// <summary>Adds an array of values.</summary>
    public void Add(string name, params ReadOnlySpan<BsonValue> items) => Add(name, BsonArray.Create(items));

    /// <summary>Adds all elements of a document.</summary>
    public void Add(BsonDocument document)
    {
        foreach (var element in document)
        {
            Add(element.Name, element.Value);
        }
    }

    /// <summary>Adds a value unless it is missing (<c>default</c>), for optional fields of a command.</summary>
    public void AddIfPresent(string name, BsonValue value)
    {
        if (!value.IsMissing)
        {
            Add(name, value);
        }
    }

    /// <summary>Writes the document.</summary>
    public BsonDocument Build()
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        foreach (var (name, value) in _elements)
        {
            writer.WriteValue(name, value);
        }

        writer.WriteEndDocument();
        return writer.ToDocument();
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, BsonValue>> GetEnumerator() => _elements.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
