using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary>The values of a field that a join looks for: through arrays, an array's items singly, null where there is none.</summary>
internal sealed class LocalValues(FieldPath path)
{
    private readonly List<BsonValue> _values = [];

    public List<BsonValue> Read(BsonDocument document)
    {
        Collect(BsonValue.From(document), 0);
        if (_values.Count == 0)
        {
            _values.Add(BsonValue.Null);
        }

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
