using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary>One stage of a pipeline, compiled: it turns a stream of documents into another one.</summary>
internal abstract class Stage
{
    /// <summary>
    /// What the stage makes of so many documents, when it looks at nothing but their number; otherwise null.
    /// </summary>
    public virtual IEnumerable<BsonDocument>? RunOnCount(Func<long> count) => null;

    public abstract IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context);
}
