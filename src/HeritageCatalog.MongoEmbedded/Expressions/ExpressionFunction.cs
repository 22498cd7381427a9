using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>What an operator computes of its arguments and a document, and how many arguments it takes.</summary>
internal sealed record ExpressionFunction(
    int FewestArguments, int MostArguments, Func<IReadOnlyList<Expression>, BsonDocument, BsonValue> Apply)
{
    /// <summary>An operator that always looks at the values of all its arguments.</summary>
    public static ExpressionFunction OfValues(int fewest, int most, Func<BsonValue[], BsonValue> compute) =>
        new(fewest, most, (arguments, document) => compute(Evaluate(arguments, document)));

    private static BsonValue[] Evaluate(IReadOnlyList<Expression> arguments, BsonDocument document)
    {
        var values = new BsonValue[arguments.Count];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = arguments[at].Evaluate(document);
        }

        return values;
    }
}
