using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary><c>$sort</c>; when a limit follows, only the best so many are kept.</summary>
internal sealed class SortStage(SortOrder order) : Stage
{
    public SortOrder Order => order;

    /// <summary>How many of the sorted documents the following stages take; 0 for all.</summary>
    public long Limit { get; set; }

    public static SortStage Parse(BsonValue operand) => new(
        SortOrder.Parse(StageOperand.Document(operand, "$sort", ErrorCode.Location15973))
        ?? throw new CommandException(ErrorCode.Location15976, "$sort stage must have at least one sort key"));

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context) =>
        Sorter.Sort(input, static document => document, order, Limit);
}
