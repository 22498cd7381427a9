using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary><c>"$$ROOT"</c>: the whole document.</summary>
internal sealed class RootExpression : Expression
{
    public override BsonValue Evaluate(BsonDocument document) => BsonValue.From(document);
}
