using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary>One stage of a pipeline, compiled: it turns a stream of documents into another one.</summary>
internal abstract class Stage
{
    public abstract IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context);
}
