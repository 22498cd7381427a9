using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Aggregation;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>Stages that make one document of another, under the old _id.</summary>
internal sealed class PipelineUpdate : DocumentUpdate
{
    private static readonly PipelineContext Nowhere = new(DatabaseState.Empty, "");

    private readonly Pipeline _pipeline;

    private PipelineUpdate(Pipeline pipeline) => _pipeline = pipeline;

    public static PipelineUpdate Parse(BsonArray stages, Variables variables)
    {
        foreach (var stage in stages)
        {
            var name = NameOf(stage);
            if (name is not ("$set" or "$addFields" or "$unset" or "$project" or "$replaceRoot" or "$replaceWith"))
            {
                throw new CommandException(
                    ErrorCode.InvalidOptions, $"{name} is not allowed to be used within an update");
            }
        }

        return new PipelineUpdate(Pipeline.Parse(stages, variables));
    }

    public override BsonDocument Apply(BsonDocument document, bool isInsert)
    {
        var updated = _pipeline.Run([document], Nowhere).Single();
        return new Replacement(updated).Apply(document, isInsert);
    }

    private static string NameOf(BsonValue stage)
    {
        var elements = stage.Type == BsonType.Document ? stage.AsDocument.GetEnumerator() : default;
        return stage.Type == BsonType.Document && elements.MoveNext() ? elements.Current.Name : stage.ToString();
    }
}
