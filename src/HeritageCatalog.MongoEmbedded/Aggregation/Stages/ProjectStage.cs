using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Projecting;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary><c>$project</c>.</summary>
internal sealed class ProjectStage(Projection projection) : Stage
{
    public static ProjectStage Parse(BsonValue operand, Variables variables) => new(ProjectionParser.ParseStage(
        StageOperand.Document(operand, "$project", ErrorCode.Location15969), variables));

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context) =>
        input.Select(projection.Apply);
}
