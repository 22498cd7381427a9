using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>
/// A value that an update is changing. It stays the bytes it was until something inside it changes; only the path to a
/// change is ever taken apart.
/// </summary>
internal sealed class MutableNode
{
    private BsonValue _value;
    private List<KeyValuePair<byte[], MutableNode>>? _fields;
    private List<MutableNode>? _items;

    public MutableNode(BsonValue value) => _value = value;

    public BsonType Type => _value.Type;

    /// <summary>The items, when the node is an array.</summary>
    public List<MutableNode> Items => _items ??= TakeItemsApart();

    /// <summary>The value as it is now.</summary>
    public BsonValue Value
    {
        get
        {
            if (_fields is null && _items is null)
            {
                return _value;
            }

            using var writer = BsonWriter.Rent();
            if (_fields is null)
            {
                writer.WriteStartArray();
                WriteItems(writer);
                writer.WriteEndArray();
            }
            else
            {
                writer.WriteStartDocument();
                WriteFields(writer);
                writer.WriteEndDocument();
            }

            return new BsonValue(Type, writer.ToBytes());
        }
    }

    public static MutableNode EmptyDocument() => new(BsonValue.From(BsonDocument.Empty));

    public void Replace(BsonValue value)
    {
        _value = value;
        _fields = null;
        _items = null;
    }

    public MutableNode? FindField(ReadOnlySpan<byte> name)
    {
        foreach (var (fieldName, node) in Fields())
        {
            if (name.SequenceEqual(fieldName))
            {
                return node;
            }
        }

        return null;
    }

    public void AddField(byte[] name, MutableNode node) => Fields().Add(new(name, node));

    public bool RemoveField(byte[] name) => Fields().RemoveAll(field => field.Key.AsSpan().SequenceEqual(name)) > 0;

    private List<KeyValuePair<byte[], MutableNode>> Fields()
    {
        if (_fields is null)
        {
            _fields = [];
            foreach (var element in _value.AsDocument)
            {
                _fields.Add(new(element.Utf8Name.ToArray(), new MutableNode(element.Value)));
            }
        }

        return _fields;
    }

    private List<MutableNode> TakeItemsApart()
    {
        var items = new List<MutableNode>();
        foreach (var item in _value.AsArray)
        {
            items.Add(new MutableNode(item));
        }

        return items;
    }

    private void Write(BsonWriter writer, BsonName name)
    {
        if (_fields is not null)
        {
            writer.WriteStartDocument(name);
            WriteFields(writer);
            writer.WriteEndDocument();
        }
        else if (_items is not null)
        {
            writer.WriteStartArray(name);
            WriteItems(writer);
            writer.WriteEndArray();
        }
        else
        {
            writer.WriteValue(name, _value);
        }
    }

    private void WriteFields(BsonWriter writer)
    {
        foreach (var (name, node) in _fields!)
        {
            node.Write(writer, (ReadOnlySpan<byte>)name);
        }
    }

    private void WriteItems(BsonWriter writer)
    {
        foreach (var item in _items!)
        {
            item.Write(writer, BsonName.Item);
        }
    }
}
