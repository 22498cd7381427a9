using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary><c>$limit</c>.</summary>
internal sealed class LimitStage(long count) : Stage
{
    public long Count => count;

    public static LimitStage Parse(BsonValue operand)
    {
        if (!operand.TryToInt64(out var count) || count < 0)
        {
            throw new CommandException(
                ErrorCode.Location5107201, "invalid argument to $limit stage: expected a non-negative number");
        }

        return count > 0
            ? new LimitStage(count)
            : throw new CommandException(ErrorCode.Location15958, "the limit must be positive");
    }

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context) =>
        input.Take((int)Math.Min(count, int.MaxValue));
}
