using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
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
                Set(root, FieldPath.Parse(element.Name), value);
            }
        }
    }

    private static void Set(MutableNode root, FieldPath path, BsonValue value)
    {
        if (UpdateTarget.Find(root, path) is not null)
        {
            throw new CommandException(
                ErrorCode.NotSingleValueField, $"cannot infer query fields to set, path '{path}' is matched twice");
        }

        UpdateTarget.Create(root, path).Replace(value);
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
