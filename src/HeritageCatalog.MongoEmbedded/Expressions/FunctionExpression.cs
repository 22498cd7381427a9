using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>An operator applied to the values of its arguments.</summary>
internal sealed class FunctionExpression(ExpressionFunction function, IReadOnlyList<Expression> arguments) : Expression
{
    public override BsonValue Evaluate(BsonDocument document)
    {
        var values = new BsonValue[arguments.Count];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = arguments[at].Evaluate(document);
        }

        return function.Apply(values);
    }

    public override bool TryAddPaths(ICollection<FieldPath> paths) =>
        arguments.All(argument => argument.TryAddPaths(paths));
}
