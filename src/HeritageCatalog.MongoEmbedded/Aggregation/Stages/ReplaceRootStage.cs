using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary><c>$replaceWith</c>, or <c>$replaceRoot</c>: what an expression makes comes in the place of each.</summary>
internal sealed class ReplaceRootStage(Expression document) : Stage
{
    public static ReplaceRootStage Parse(string name, BsonValue operand, Variables variables)
    {
        if (name == "$replaceWith")
        {
            return new ReplaceRootStage(ExpressionParser.Parse(operand, variables));
        }

        var options = StageOperand.Document(operand, name, ErrorCode.Location40229);
        StageOperand.RefuseUnknown(options, name, "newRoot");
        return options.Contains("newRoot")
            ? new ReplaceRootStage(ExpressionParser.Parse(options["newRoot"], variables))
            : throw new CommandException(
                ErrorCode.Location40231, "no newRoot specified for the $replaceRoot stage");
    }

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context) =>
        input.Select(Replace);

    private BsonDocument Replace(BsonDocument one) => document.Evaluate(one) is { Type: BsonType.Document } made
        ? made.AsDocument
        : throw new CommandException(
            ErrorCode.Location40228, "'newRoot' expression must evaluate to an object, but resulting value was not");
}
