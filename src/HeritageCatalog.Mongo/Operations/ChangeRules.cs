using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Tells updates from replacements, which servers take in the same place.</summary>
internal static class ChangeRules
{
    public static BsonDocument CheckUpdate(BsonDocument update) => !update.IsEmpty && StartsWithOperator(update)
        ? update
        : throw new MongoUsageException("An update is made of operators like $set; to replace, call ReplaceOneAsync.");

    public static BsonValue CheckUpdate(BsonArray stages) => !stages.IsEmpty
        ? BsonValue.From(stages)
        : throw new MongoUsageException("An update by stages has at least one stage.");

    public static BsonDocument CheckReplacement(BsonDocument replacement) => !StartsWithOperator(replacement)
        ? replacement
        : throw new MongoUsageException("A replacement is a whole document; for operators, call UpdateOneAsync.");

    private static bool StartsWithOperator(BsonDocument document)
    {
        var elements = document.GetEnumerator();
        return elements.MoveNext() && elements.Utf8Name.StartsWith((byte)'$');
    }
}
