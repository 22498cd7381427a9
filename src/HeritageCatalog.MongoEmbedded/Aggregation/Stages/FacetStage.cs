using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary><c>$facet</c>: several pipelines over the same input, their results side by side in one document.</summary>
internal sealed class FacetStage(IReadOnlyList<KeyValuePair<string, Pipeline>> facets) : Stage
{
    public static FacetStage Parse(BsonValue operand, Variables variables)
    {
        var facets = new List<KeyValuePair<string, Pipeline>>();
        foreach (var element in StageOperand.Document(operand, "$facet", ErrorCode.Location40169))
        {
            if (element.Value.Type != BsonType.Array)
            {
                throw new CommandException(
                    ErrorCode.Location40170,
                    $"arguments to $facet must be arrays, {element.Name} is type {element.Type}");
            }

            var pipeline = Pipeline.Parse(element.Value.AsArray, variables);
            if (pipeline.Stages.Any(stage => stage is FacetStage or GeoNearStage))
            {
                throw new CommandException(
                    ErrorCode.Location40600, "$facet and $geoNear are not allowed to be used within a $facet stage");
            }

            facets.Add(new(element.Name, pipeline));
        }

        return facets.Count > 0
            ? new FacetStage(facets)
            : throw new CommandException(
                ErrorCode.Location40169, "the $facet specification must be a non-empty object");
    }

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context)
    {
        var shared = input.ToList();
        var result = new BsonBuilder();
        foreach (var (name, pipeline) in facets)
        {
            result.Add(name, BsonArray.From(pipeline.Run(shared, context)));
        }

        yield return result;
    }
}
