using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>
/// The document an upsert starts from: what the filter says its fields are equal to (MongoDB manual, "Upsert with
/// Operator Expressions").
/// </summary>
internal static class UpsertSeed
{
    public static BsonDocument From(BsonDocument filter)
    {
        var root = MutableNode.EmptyDocument();
        AddEqualities(root, filter);
        return root.Value.AsDocument;
    }

    private static void AddEqualities(MutableNode root, BsonDocument filter)
    {
        foreach (var element in filter)
        {
            if (element.Utf8Name.SequenceEqual("$and"u8))
            {
                foreach (var branch in element.Value.AsArray)
                {
                    AddEqualities(root, branch.AsDocument);
                }
            }
            else if (!element.Utf8Name.StartsWith("$"u8) && FindEquality(element.Value) is { IsMissing: false } value)
            {
                UpdateTarget.Create(root, FieldPath.Parse(element.Name)).Replace(value);
            }
        }
    }

    private static BsonValue FindEquality(BsonValue operand)
    {
        if (operand.Type == BsonType.RegularExpression)
        {
            return default;
        }

        return OperatorParser.IsOperators(operand) ? operand.AsDocument["$eq"u8] : operand;
    }
}
