using System.Diagnostics.CodeAnalysis;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Aggregation.Stages;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Output;

/// <summary>Compiles the last stage of a pipeline that writes; what it does not know it refuses.</summary>
internal static class OutputParser
{
    /// <summary>Takes the stage off when the last one is <c>$out</c> or <c>$merge</c>.</summary>
    public static bool TryTakeLast(
        BsonArray pipeline, string database, out BsonArray front, [NotNullWhen(true)] out PipelineOutput? output)
    {
        var stages = pipeline.ToList();
        var last = stages.LastOrDefault() is { Type: BsonType.Document } stage ? stage.AsDocument : BsonDocument.Empty;
        output = last.TryGetValue("$out"u8, out var replaced)
            ? new ReplacingOutput(ParseTarget(replaced, database, "$out"))
            : last.TryGetValue("$merge"u8, out var merged) ? ParseMerge(merged, database)
            : null;
        front = output is null ? pipeline : BsonArray.Create([.. stages.SkipLast(1)]);
        return output is not null;
    }

    private static MergingOutput ParseMerge(BsonValue operand, string database)
    {
        const string stage = "$merge";
        if (operand.Type == BsonType.String)
        {
            return new MergingOutput(new Namespace(database, operand.AsString), ["_id"], "merge", "insert");
        }

        var options = StageOperand.Document(operand, stage, ErrorCode.Location51182);
        StageOperand.RefuseUnknown(options, stage, "into", "on", "whenMatched", "whenNotMatched");
        var whenMatched = options["whenMatched"] is { IsMissing: false } way ? way : "merge";
        var whenNotMatched = options["whenNotMatched"] is { IsMissing: false } other ? other : "insert";
        var isKnown = whenMatched.Type == BsonType.Array
            || (whenMatched.Type == BsonType.String
                && whenMatched.AsString is "replace" or "keepExisting" or "merge" or "fail");
        if (!isKnown || whenNotMatched.Type != BsonType.String
            || whenNotMatched.AsString is not ("insert" or "discard" or "fail"))
        {
            throw new CommandException(
                ErrorCode.BadValue, "whenMatched or whenNotMatched of $merge is not a way that there is");
        }

        var target = ParseTarget(options["into"], database, stage);
        return new MergingOutput(target, ParseFields(options["on"]), whenMatched, whenNotMatched.AsString);
    }

    private static List<string> ParseFields(BsonValue on)
    {
        var fields = on.Type == BsonType.Array ? on.AsArray.ToList() : [on.IsMissing ? "_id" : on];
        return fields.Count > 0 && fields.TrueForAll(field => field.Type == BsonType.String)
            ? fields.ConvertAll(field => field.AsString)
            : throw new CommandException(
                ErrorCode.Location51186, "$merge 'on' field must be a string or an array of strings");
    }

    private static Namespace ParseTarget(BsonValue target, string database, string stage)
    {
        if (target.Type == BsonType.String)
        {
            return new Namespace(database, target.AsString);
        }

        var parts = StageOperand.Document(target, stage, ErrorCode.Location16990);
        StageOperand.RefuseUnknown(parts, stage, "db", "coll");
        return new Namespace(
            parts.Contains("db") ? StageOperand.Text(parts, "db", stage) : database,
            StageOperand.Text(parts, "coll", stage));
    }
}
