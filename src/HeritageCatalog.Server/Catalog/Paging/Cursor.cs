using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>
/// A place in a sorted list: what the list is sorted by, and the values of the record there. Opaque to callers.
/// </summary>
/// <param name="Fields">Paths in the stored record, the id last.</param>
/// <param name="Keys">One value for each of them.</param>
public sealed record Cursor(IReadOnlyList<string> Fields, IReadOnlyList<BsonValue> Keys)
{
    private const int MaxLength = 2048;

    public static bool TryParse(string text, [NotNullWhen(true)] out Cursor? cursor)
    {
        cursor = null;
        try
        {
            if (text.Length <= MaxLength)
            {
                cursor = Read(BsonDocument.Parse(Base64Url.DecodeFromChars(text)));
            }
        }
        catch (Exception problem) when (problem is FormatException or BsonFormatException)
        {
            return false;
        }

        return cursor is not null;
    }

    public override string ToString()
    {
        var document = new BsonBuilder();
        for (var i = 0; i < Keys.Count; i++)
        {
            document.Add(Fields[i], Keys[i]);
        }

        return Base64Url.EncodeToString(document.Build().Bytes.Span);
    }

    private static Cursor? Read(BsonDocument document)
    {
        var fields = new List<string>();
        var keys = new List<BsonValue>();
        foreach (var element in document)
        {
            fields.Add(element.Name.ToString());
            keys.Add(element.Value);
        }

        return keys.TrueForAll(KeyOrder.IsComparable) && keys is [.., { Type: BsonType.ObjectId }]
            ? new Cursor(fields, keys)
            : null;
    }
}
