using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>An aggregation expression, compiled: it computes a value, perhaps a missing one, from a document.</summary>
internal abstract class Expression
{
    public abstract BsonValue Evaluate(BsonDocument document);
}
