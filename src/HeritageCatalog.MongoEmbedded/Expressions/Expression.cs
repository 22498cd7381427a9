using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>An aggregation expression, compiled: it computes a value, perhaps a missing one, from a document.</summary>
internal abstract class Expression
{
    public abstract BsonValue Evaluate(BsonDocument document);

    /// <summary>Adds the paths it reads; false when it reads the document as a whole.</summary>
    public abstract bool TryAddPaths(ICollection<FieldPath> paths);
}
