using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary><c>$skip</c>.</summary>
internal sealed class SkipStage(long count) : Stage
{
    public long Count => count;

    public static SkipStage Parse(BsonValue operand) => operand.TryToInt64(out var count) && count >= 0
        ? new SkipStage(count)
        : throw new CommandException(
            ErrorCode.Location5107200, "invalid argument to $skip stage: expected a non-negative number");

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context) =>
        input.Skip((int)Math.Min(count, int.MaxValue));
}
