using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Indexes;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Collections;

/// <summary>
/// One version of a collection: its documents by record number, and its indexes, the one on _id first.
/// </summary>
internal sealed record CollectionState(
    Namespace Name, long Number, RecordTree Records, IReadOnlyList<IndexState> Indexes, long NextRecord)
{
    /// <summary>Streams may see documents as they were before and after each change.</summary>
    public bool HasImages { get; init; }

    public IndexState IdIndex => Indexes[0];

    public static CollectionState Empty(Namespace name, long number) =>
        new(name, number, RecordTree.Empty, [IndexState.Empty(IndexDefinition.Id)], 0);

    public RecordAddress AddressOf(long record) => new(Number, record);

    public IndexState? FindIndex(string name) => Indexes.FirstOrDefault(index => index.Definition.Name == name);

    /// <summary>Reads what <see cref="Describe"/> has written, as a collection without documents.</summary>
    public static CollectionState Read(long number, BsonDocument stored)
    {
        var name = new Namespace(stored["database"].AsString, stored["collection"].AsString);
        var indexes = new List<IndexState>();
        foreach (var index in stored["indexes"].AsArray)
        {
            indexes.Add(IndexState.Empty(IndexDefinition.Read(index.AsDocument)));
        }

        return new CollectionState(name, number, RecordTree.Empty, indexes, 0)
        {
            HasImages = stored["images"].ToBoolean(),
        };
    }

    /// <summary>The description that is stored beside the documents.</summary>
    public byte[] Describe()
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        writer.WriteString("database"u8, Name.Database);
        writer.WriteString("collection"u8, Name.Collection);
        writer.WriteStartArray("indexes"u8);
        foreach (var index in Indexes)
        {
            index.Definition.Write(writer);
        }

        writer.WriteEndArray();
        if (HasImages)
        {
            writer.WriteBoolean("images"u8, true);
        }

        writer.WriteEndDocument();
        return writer.ToBytes();
    }
}
