using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Indexes;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary>
/// Filters and sorts as functions of one document, which decide as the database would; for whoever holds a document
/// and wants to know which queries it belongs to.
/// </summary>
public static class DocumentRules
{
    /// <summary>Compiles a filter; the function may be called by many threads at once.</summary>
    /// <exception cref="FormatException">The filter has something that this engine does not know.</exception>
    public static Func<BsonDocument, bool> CompileFilter(BsonDocument filter)
    {
        try
        {
            return FilterParser.Parse(filter).Matches;
        }
        catch (CommandException refusal)
        {
            throw new FormatException(refusal.Message, refusal);
        }
    }

    /// <summary>
    /// Compiles a sort into a function that gives a document's place as bytes, which compare as the documents do; the
    /// function may be called by many threads at once. It throws a <see cref="FormatException"/> for a document with
    /// arrays in two of the fields, which has no place.
    /// </summary>
    /// <exception cref="FormatException">The sort has something that this engine does not know, or nothing.</exception>
    public static Func<BsonDocument, byte[]> CompileSort(BsonDocument sort)
    {
        try
        {
            var order = SortOrder.Parse(sort) ?? throw new FormatException("A sort has at least one field.");
            return document => FindPlace(order, document);
        }
        catch (CommandException refusal)
        {
            throw new FormatException(refusal.Message, refusal);
        }
    }

    private static byte[] FindPlace(SortOrder order, BsonDocument document)
    {
        try
        {
            return order.KeyOf(document, new IndexKeySet());
        }
        catch (CommandException refusal)
        {
            throw new FormatException(refusal.Message, refusal);
        }
    }
}
