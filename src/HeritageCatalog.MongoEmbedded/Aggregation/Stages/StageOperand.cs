using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary>Checks what is common to the operands of stages.</summary>
internal static class StageOperand
{
    public static BsonDocument Document(BsonValue operand, string stage, ErrorCode code) =>
        operand.Type == BsonType.Document
        ? operand.AsDocument
        : throw new CommandException(code, $"the {stage} specification must be an object");

    /// <summary>Refuses a field of a stage that is not among those the engine knows.</summary>
    public static void RefuseUnknown(BsonDocument operand, string stage, params ReadOnlySpan<string> known)
    {
        foreach (var element in operand)
        {
            if (!known.Contains(element.Name))
            {
                throw new CommandException(ErrorCode.FailedToParse, $"unknown argument to {stage}: {element.Name}");
            }
        }
    }

    public static string Text(BsonDocument operand, string field, string stage) =>
        operand[field] is { Type: BsonType.String } text
        ? text.AsString
        : throw new CommandException(ErrorCode.FailedToParse, $"{stage} argument '{field}' must be a string");
}
