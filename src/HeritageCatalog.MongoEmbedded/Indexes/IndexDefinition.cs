using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Indexes;

/// <summary>What an index is made of, as it was asked for and as it is stored.</summary>
internal sealed class IndexDefinition
{
    public const string IdName = "_id_";

    private const int Version = 2;

    private IndexDefinition(string name, BsonDocument keyPattern, IndexField[] fields, bool isUnique, bool isSparse)
    {
        Name = name;
        KeyPattern = keyPattern;
        Fields = fields;
        IsUnique = isUnique;
        IsSparse = isSparse;
        Keys = new IndexKeyGenerator(fields);
    }

    public static IndexDefinition Id { get; } = Create(IdName, new BsonBuilder { { "_id", 1 } }, false, false);

    public string Name { get; }

    public BsonDocument KeyPattern { get; }

    public IndexField[] Fields { get; }

    public bool IsUnique { get; }

    /// <summary>A document that has none of the fields has no entry.</summary>
    public bool IsSparse { get; }

    public bool IsId => Name == IdName;

    /// <summary>Two documents may not share a key; the server does not say "unique" of the index on _id.</summary>
    public bool RefusesDuplicates => IsUnique || IsId;

    public IndexKeyGenerator Keys { get; }

    /// <summary>Makes a definition from a key pattern whose values are numbers, negative for descending.</summary>
    public static IndexDefinition Create(string name, BsonDocument keyPattern, bool isUnique, bool isSparse)
    {
        var fields = new List<IndexField>();
        foreach (var element in keyPattern)
        {
            fields.Add(new IndexField(FieldPath.Parse(element.Name), element.Value.ToDouble() < 0));
        }

        return new IndexDefinition(name, keyPattern.Clone(), [.. fields], isUnique, isSparse);
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    public static IndexDefinition Read(BsonDocument stored) => Create(
        stored["name"].AsString, stored["key"].AsDocument, stored["unique"].ToBoolean(), stored["sparse"].ToBoolean());

    /// <summary>Writes the description, as the outermost document or as the next item of an array.</summary>
    public void Write(BsonWriter writer)
    {
        writer.WriteStartDocument();
        writer.WriteInt32("v"u8, Version);
        writer.WriteDocument("key"u8, KeyPattern);
        writer.WriteString("name"u8, Name);
        if (IsUnique)
        {
            writer.WriteBoolean("unique"u8, true);
        }

        if (IsSparse)
        {
            writer.WriteBoolean("sparse"u8, true);
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

    public bool HasSameOptions(IndexDefinition other) => IsUnique == other.IsUnique && IsSparse == other.IsSparse;
}
