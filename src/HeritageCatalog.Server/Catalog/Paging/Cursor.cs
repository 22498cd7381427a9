using HeritageCatalog.Bson;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>A place in a sorted list: the sort keys of the record there, and its id last. Opaque to callers.</summary>
public sealed record Cursor(IReadOnlyList<BsonValue> Keys)
{
    private const int MaxLength = 2048;

    public static bool TryParse(string text, [NotNullWhen(true)] out Cursor? cursor)
    {
        cursor = null;
        try
        {
            if (text.Length > MaxLength)
            {
                return false;
            }

            var document = BsonDocument.Parse(Base64Url.DecodeFromChars(text));
            var keys = new List<BsonValue>();
            foreach (var element in document)
            {
                keys.Add(element.Value);
            }

            cursor = keys.Count > 0 ? new Cursor(keys) : null;
            return cursor is not null;
        }
        catch (Exception problem) when (problem is FormatException or BsonFormatException)
        {
            return false;
        }
    }

    public override string ToString()
    {
        var document = new BsonBuilder();
        for (var i = 0; i < Keys.Count; i++)
        {
            document.Add(i.ToString(CultureInfo.InvariantCulture), Keys[i]);
        }

        return Base64Url.EncodeToString(document.Build().Bytes.Span);
    }
}
