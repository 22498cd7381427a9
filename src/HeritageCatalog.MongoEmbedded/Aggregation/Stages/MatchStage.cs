using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Matching;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary><c>$match</c>.</summary>
internal sealed class MatchStage(Matcher filter) : Stage
{
    public Matcher Filter => filter;

    public static MatchStage Parse(BsonValue operand, Variables variables) =>
        new(FilterParser.Parse(StageOperand.Document(operand, "$match", ErrorCode.Location15959), variables));

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context) =>
        input.Where(filter.Matches);
}
