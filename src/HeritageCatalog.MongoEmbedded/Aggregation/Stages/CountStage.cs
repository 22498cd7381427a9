using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Numbers;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary><c>$count</c>: one document with the number, or none when there is nothing to count.</summary>
internal sealed class CountStage(string field) : Stage
{
    public static CountStage Parse(BsonValue operand)
    {
        var isName = operand.Type == BsonType.String
            && operand.AsString is { Length: > 0 } name && !name.StartsWith('$') && !name.Contains('.');
        return isName
            ? new CountStage(operand.AsString)
            : throw new CommandException(
                ErrorCode.Location40156,
                "the count field must be a non-empty string without '.' and not beginning with '$'");
    }

    public override IEnumerable<BsonDocument> RunOnCount(Func<long> count)
    {
        var counted = count();
        if (counted > 0)
        {
            yield return new BsonBuilder { { field, Arithmetics.ToSmallest(counted) } };
        }
    }

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context) =>
        RunOnCount(input.LongCount);
}
