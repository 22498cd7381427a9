using System.Text;
using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.ChangeStreams;

/// <summary>
/// What an update changed: fields set, fields removed, arrays cut short (MongoDB manual, "update Event"). It is told
/// from the two versions when somebody asks, so that updates nobody watches do not pay for it.
/// </summary>
internal sealed class DocumentDifference
{
    private readonly BsonBuilder _updated = new();
    private readonly List<BsonValue> _removed = [];
    private readonly List<BsonDocument> _truncated = [];

    /// <summary>Writes the field <c>updateDescription</c>.</summary>
    public static void Write(BsonWriter writer, BsonDocument before, BsonDocument after)
    {
        var difference = new DocumentDifference();
        difference.Compare("", before, after);
        writer.WriteStartDocument("updateDescription"u8);
        writer.WriteDocument("updatedFields"u8, difference._updated);
        writer.WriteArray("removedFields"u8, BsonArray.Create([.. difference._removed]));
        writer.WriteArray("truncatedArrays"u8, BsonArray.From(difference._truncated));
        writer.WriteEndDocument();
    }

    private static string Join(string path, ReadOnlySpan<byte> name) =>
        path.Length == 0 ? Encoding.UTF8.GetString(name) : $"{path}.{Encoding.UTF8.GetString(name)}";

    private void Compare(string path, BsonDocument before, BsonDocument after)
    {
        foreach (var element in before)
        {
            if (!after.TryGetValue(element.Utf8Name, out _))
            {
                _removed.Add(Join(path, element.Utf8Name));
            }
        }

        foreach (var element in after)
        {
            var field = Join(path, element.Utf8Name);
            if (before.TryGetValue(element.Utf8Name, out var old))
            {
                CompareValues(field, old, element.Value);
            }
            else
            {
                _updated.Add(field, element.Value);
            }
        }
    }

    private void CompareValues(string path, BsonValue before, BsonValue after)
    {
        if (before.Equals(after))
        {
            return;
        }

        switch (before.Type, after.Type)
        {
            case (BsonType.Document, BsonType.Document) when !HasOtherOrder(before.AsDocument, after.AsDocument):
                Compare(path, before.AsDocument, after.AsDocument);
                break;
            case (BsonType.Array, BsonType.Array):
                CompareArrays(path, before.AsArray.ToList(), after.AsArray.ToList(), after);
                break;
            default:
                _updated.Add(path, after);
                break;
        }
    }

    /// <summary>An array is told by its items while most of it stays; otherwise it is told whole.</summary>
    private void CompareArrays(string path, List<BsonValue> before, List<BsonValue> after, BsonValue whole)
    {
        var shared = Math.Min(before.Count, after.Count);
        var changed = Enumerable.Range(0, shared).Where(at => !before[at].Equals(after[at])).ToList();
        var isCut = after.Count < before.Count;
        if (shared == 0 || changed.Count > shared / 2 || (isCut && changed.Count > 0))
        {
            _updated.Add(path, whole);
            return;
        }

        foreach (var at in changed)
        {
            CompareValues($"{path}.{at}", before[at], after[at]);
        }

        for (var at = shared; at < after.Count; at++)
        {
            _updated.Add($"{path}.{at}", after[at]);
        }

        if (isCut)
        {
            _truncated.Add(new BsonBuilder { { "field", path }, { "newSize", after.Count } });
        }
    }

    /// <summary>Says whether fields that both have changed places, which setting and removing cannot tell.</summary>
    private static bool HasOtherOrder(BsonDocument before, BsonDocument after)
    {
        var places = new Dictionary<string, int>();
        foreach (var element in before)
        {
            places[element.Name] = places.Count;
        }

        var last = -1;
        var hasNew = false;
        foreach (var element in after)
        {
            var isKept = places.TryGetValue(element.Name, out var place);
            if (isKept && (hasNew || place < last))
            {
                return true;
            }

            hasNew |= !isKept;
            last = isKept ? place : last;
        }

        return false;
    }
}
