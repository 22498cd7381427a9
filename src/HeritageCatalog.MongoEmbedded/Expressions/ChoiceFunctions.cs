using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>
/// Operators that leave an argument alone when they need not know it: <c>$cond</c> may keep a <c>$divide</c> from zero.
/// </summary>
internal static class ChoiceFunctions
{
    /// <summary><c>$and</c>, until one is false.</summary>
    public static BsonValue And(IReadOnlyList<Expression> arguments, BsonDocument document) =>
        arguments.All(argument => argument.Evaluate(document).ToBoolean());

    /// <summary><c>$or</c>, until one is true.</summary>
    public static BsonValue Or(IReadOnlyList<Expression> arguments, BsonDocument document) =>
        arguments.Any(argument => argument.Evaluate(document).ToBoolean());

    /// <summary><c>$cond</c> of a test and what holds if it is true and if it is not.</summary>
    public static BsonValue Choose(IReadOnlyList<Expression> arguments, BsonDocument document) =>
        arguments[arguments[0].Evaluate(document).ToBoolean() ? 1 : 2].Evaluate(document);

    /// <summary><c>$ifNull</c>: the first that is neither null nor missing, or else the last.</summary>
    public static BsonValue IfNull(IReadOnlyList<Expression> arguments, BsonDocument document)
    {
        for (var at = 0; at < arguments.Count - 1; at++)
        {
            if (arguments[at].Evaluate(document) is { IsNullOrMissing: false } value)
            {
                return value;
            }
        }

        return arguments[^1].Evaluate(document);
    }
}
