using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Paths;

/// <summary>Collects all values at a path: through arrays, and the items of an array at its end singly.</summary>
internal sealed class PathValues(FieldPath path)
{
    private readonly List<BsonValue> _values = [];

    /// <summary>The values of one document, valid until the next is read.</summary>
    public List<BsonValue> Read(BsonDocument document)
    {
        _values.Clear();
        Collect(BsonValue.From(document), 0);
        return _values;
    }

    private void Collect(BsonValue value, int segment)
    {
        if (value.Type == BsonType.Array)
        {
            foreach (var item in value.AsArray)
            {
                CollectItem(item, segment);
            }
        }
        else if (segment < path.Length && value.Type == BsonType.Document)
        {
            Collect(value.AsDocument[path[segment]], segment + 1);
        }
        else
        {
            Add(value, segment);
        }
    }

    private void CollectItem(BsonValue item, int segment)
    {
        if (segment < path.Length && item.Type == BsonType.Document)
        {
            Collect(item.AsDocument[path[segment]], segment + 1);
        }
        else
        {
            Add(item, segment);
        }
    }

    private void Add(BsonValue value, int segment)
    {
        if (segment == path.Length && !value.IsMissing)
        {
            _values.Add(value);
        }
    }
}
