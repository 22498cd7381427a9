using System.Globalization;
using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Tests.Differential;

/// <summary>
/// Writes a value so that what JavaScript cannot tell apart is alike: the types of numbers, and the order of fields.
/// </summary>
internal static class PlainText
{
    // Fields of answers whose items may come in any order.
    private static readonly string[] SetFields = ["set", "found", "all"];

    public static string Of(BsonValue value) => value.Type switch
    {
        BsonType.Document => OfDocument(value.AsDocument),
        BsonType.Array => $"[{string.Join(",", value.AsArray.ToList().Select(Of))}]",
        _ when value.IsNumber => value.ToDouble().ToString("R", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Results whose order says nothing.</summary>
    public static string OfSet(IEnumerable<BsonValue> values) =>
        $"[{string.Join(",", values.Select(Of).Order(StringComparer.Ordinal))}]";

    private static string OfDocument(BsonDocument document)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in document)
        {
            fields.Add(
                element.Name,
                SetFields.Contains(element.Name) && element.Value.Type == BsonType.Array
                    ? OfSet(element.Value.AsArray.ToList())
                    : Of(element.Value));
        }

        return $"{{{string.Join(",", fields.Select(field => $"\"{field.Key}\":{field.Value}"))}}}";
    }
}
