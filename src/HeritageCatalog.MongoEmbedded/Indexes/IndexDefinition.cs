using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Indexes;

/// <summary>What an index is made of, as it was asked for and as it is stored.</summary>
internal sealed class IndexDefinition
{
    public const string IdName = "_id_";

    private const int Version = 2;
    private const int SphereVersion = 3;

    private IndexDefinition(string name, BsonDocument keyPattern, IndexField[] fields, IndexOptions options)
    {
        Name = name;
        KeyPattern = keyPattern;
        Fields = fields;
        Options = options;
        IsGeographic = fields.Any(field => field.IsGeographic);
        Keys = new IndexKeyGenerator(fields);
    }

    public static IndexDefinition Id { get; } = Create(IdName, new BsonBuilder { { "_id", 1 } }, false, false);

    public string Name { get; }

    public BsonDocument KeyPattern { get; }

    public IndexField[] Fields { get; }

    public IndexOptions Options { get; }

    /// <summary>One of the fields is geographic; a document without a point there has no entry.</summary>
    public bool IsGeographic { get; }

    public bool IsSparse => Options.IsSparse;

    public bool IsId => Name == IdName;

    /// <summary>Two documents may not share a key; the server does not say "unique" of the index on _id.</summary>
    public bool RefusesDuplicates => Options.IsUnique || IsId;

    public IndexKeyGenerator Keys { get; }

    /// <summary>Makes a definition from a key pattern: numbers, negative for descending, or 2dsphere.</summary>
    public static IndexDefinition Create(string name, BsonDocument keyPattern, bool isUnique, bool isSparse) =>
        Create(name, keyPattern, new IndexOptions(isUnique, isSparse));

    /// <summary>Makes a definition from a key pattern: numbers, negative for descending, or 2dsphere.</summary>
    public static IndexDefinition Create(string name, BsonDocument keyPattern, IndexOptions options)
    {
        var fields = new List<IndexField>();
        foreach (var element in keyPattern)
        {
            var path = FieldPath.Parse(element.Name);
            fields.Add(element.Type == BsonType.String
                ? new IndexField(path, IsDescending: false, IsGeographic: true)
                : new IndexField(path, element.Value.ToDouble() < 0));
        }

        return new IndexDefinition(name, keyPattern.Clone(), [.. fields], options);
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    public static IndexDefinition Read(BsonDocument stored)
    {
        var partial = stored["partialFilterExpression"];
        var expiry = stored["expireAfterSeconds"];
        var options = new IndexOptions(stored["unique"].ToBoolean(), stored["sparse"].ToBoolean())
        {
            Partial = partial.IsMissing ? null : PartialFilter.Parse(partial.AsDocument),
            ExpireAfterSeconds = expiry.IsMissing ? null : expiry.ToInt32(),
        };
        return Create(stored["name"].AsString, stored["key"].AsDocument, options);
    }

    /// <summary>The same index with another time until documents are deleted.</summary>
    public IndexDefinition WithExpiry(int seconds) =>
        new(Name, KeyPattern, Fields, Options with { ExpireAfterSeconds = seconds });

    /// <summary>Writes the description, as the outermost document or as the next item of an array.</summary>
    public void Write(BsonWriter writer)
    {
        writer.WriteStartDocument();
        writer.WriteInt32("v"u8, Version);
        writer.WriteDocument("key"u8, KeyPattern);
        writer.WriteString("name"u8, Name);
        if (Options.IsUnique)
        {
            writer.WriteBoolean("unique"u8, true);
        }

        if (Options.IsSparse)
        {
            writer.WriteBoolean("sparse"u8, true);
        }

        if (IsGeographic)
        {
            writer.WriteInt32("2dsphereIndexVersion"u8, SphereVersion);
        }

        if (Options.Partial is { } partial)
        {
            writer.WriteDocument("partialFilterExpression"u8, partial.Source);
        }

        if (Options.ExpireAfterSeconds is { } seconds)
        {
            writer.WriteInt32("expireAfterSeconds"u8, seconds);
        }

        writer.WriteEndDocument();
    }

    /// <summary>The description that listIndexes answers, on its own.</summary>
    public BsonDocument Describe()
    {
        using var writer = BsonWriter.Rent();
        Write(writer);
        return writer.ToDocument();
    }

    /// <summary>Compares key patterns by names, order and direction: 1 and 1.0 are the same.</summary>
    public static bool HaveSameKeys(BsonDocument left, BsonDocument right) =>
        ValueOrder.AreEqual(BsonValue.From(left), BsonValue.From(right));

    public bool HasSameOptions(IndexDefinition other) =>
        Options with { Partial = null } == other.Options with { Partial = null }
        && (Options.Partial?.Source ?? BsonDocument.Empty).Equals(other.Options.Partial?.Source ?? BsonDocument.Empty);
}
