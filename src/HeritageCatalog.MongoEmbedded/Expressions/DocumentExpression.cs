using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>A document made of expressions; a missing value leaves its field out.</summary>
internal sealed class DocumentExpression(IReadOnlyList<KeyValuePair<string, Expression>> fields) : Expression
{
    public override BsonValue Evaluate(BsonDocument document)
    {
        var made = new BsonBuilder();
        foreach (var (name, expression) in fields)
        {
            made.AddIfPresent(name, expression.Evaluate(document));
        }

        return BsonValue.From(made.Build());
    }

    public override bool TryAddPaths(ICollection<FieldPath> paths) =>
        fields.All(field => field.Value.TryAddPaths(paths));
}
