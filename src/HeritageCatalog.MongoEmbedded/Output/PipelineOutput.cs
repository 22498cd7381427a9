using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;

namespace HeritageCatalog.MongoEmbedded.Output;

/// <summary>Where the last stage of a pipeline puts what comes out of it.</summary>
internal abstract class PipelineOutput(Namespace target)
{
    public Namespace Target => target;

    /// <summary>Writes all the documents, as one write.</summary>
    public abstract void Write(WriteSession session, IReadOnlyList<BsonDocument> documents, TimeProvider time);
}
