using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog.Caching;

/// <summary>
/// A field that records are looked up by, <c>makers.artist</c>, through the items of arrays on its way.
/// </summary>
internal sealed class ValuePath
{
    private const string Id = "_id";

    private readonly string[] _names;

    private ValuePath(string text, string[] names) => (Text, _names) = (text, names);

    public string Text { get; }

    /// <summary>Null for a path that also means a position in an array.</summary>
    public static ValuePath? TryParse(string text)
    {
        var names = text.Split('.');
        return Array.Exists(names, name => name.All(char.IsAsciiDigit)) ? null : new ValuePath(text, names);
    }

    /// <summary>Whether a value is looked up by its bytes: no other value equals it, and no record lacks it.</summary>
    public static bool IsKey(BsonValue value) => value.Type is BsonType.ObjectId or BsonType.String;

    /// <summary>Whether a change tells all values that its record had and has here.</summary>
    public bool IsToldBy(RecordChange change) => change.IsWhollyKnown || Text == Id;

    /// <summary>The values that a record had and has here.</summary>
    public IEnumerable<BsonValue> ValuesOf(RecordChange change)
    {
        var values = new List<BsonValue>();
        if (Text == Id)
        {
            values.Add(change.Id);
        }
        else
        {
            Collect(change.Before, values);
            Collect(change.After, values);
        }

        return values;
    }

    private void Collect(BsonDocument? image, List<BsonValue> values)
    {
        if (image is { } document)
        {
            Collect(BsonValue.From(document), 0, values);
        }
    }

    private void Collect(BsonValue value, int depth, List<BsonValue> values)
    {
        if (value.Type == BsonType.Array)
        {
            foreach (var item in value.AsArray)
            {
                Collect(item, depth, values);
            }
        }
        else if (depth == _names.Length)
        {
            values.Add(value);
        }
        else if (value.Type == BsonType.Document)
        {
            Collect(value.AsDocument[_names[depth]], depth + 1, values);
        }
    }
}
