using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;

namespace HeritageCatalog.MongoEmbedded.Indexes;

/// <summary>Builds an index over the documents that are there already.</summary>
internal static class IndexBuilder
{
    public static IndexState Build(CollectionState collection, IndexDefinition definition)
    {
        var editor = new IndexEditor(collection.Name, IndexState.Empty(definition));
        var reader = new RecordTreeReader(collection.Records, 0, collection.Records.Count, isBackward: false);
        while (reader.MoveNext())
        {
            editor.Prepare(reader.Key, null, new BsonDocument(reader.Value));
            editor.Apply(reader.Key);
        }

        return editor.Freeze();
    }
}
