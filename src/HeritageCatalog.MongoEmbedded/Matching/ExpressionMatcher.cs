using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Expressions;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary><c>$expr</c>: what an expression says of the whole document.</summary>
internal sealed class ExpressionMatcher(Expression expression) : Matcher
{
    public override bool Matches(BsonDocument document) =>
        expression.Evaluate(document) is { IsMissing: false } value && value.ToBoolean();
}
