using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>A constant.</summary>
internal sealed class LiteralExpression(BsonValue value) : Expression
{
    public BsonValue Value => value;

    public override BsonValue Evaluate(BsonDocument document) => value;

    public override bool TryAddPaths(ICollection<FieldPath> paths) => true;
}
