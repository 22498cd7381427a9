using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>An operator applied to its arguments.</summary>
internal sealed class FunctionExpression(ExpressionFunction function, IReadOnlyList<Expression> arguments) : Expression
{
    public override BsonValue Evaluate(BsonDocument document) => function.Apply(arguments, document);

    public override bool TryAddPaths(ICollection<FieldPath> paths) =>
        arguments.All(argument => argument.TryAddPaths(paths));
}
