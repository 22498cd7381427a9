using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary><c>"$$ROOT"</c>: the whole document.</summary>
internal sealed class RootExpression : Expression
{
    public override BsonValue Evaluate(BsonDocument document) => BsonValue.From(document);

    public override bool TryAddPaths(ICollection<FieldPath> paths) => false;
}
