using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>An array made of expressions; a missing value becomes null.</summary>
internal sealed class ArrayExpression(IReadOnlyList<Expression> items) : Expression
{
    public override BsonValue Evaluate(BsonDocument document)
    {
        var values = items.Select(item => item.Evaluate(document));
        return BsonValue.From(BsonArray.Create([.. values.Select(value => value.IsMissing ? BsonValue.Null : value)]));
    }

    public override bool TryAddPaths(ICollection<FieldPath> paths) => items.All(item => item.TryAddPaths(paths));
}
