using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>What an operator computes, and how many arguments it takes.</summary>
internal sealed record ExpressionFunction(int FewestArguments, int MostArguments, Func<BsonValue[], BsonValue> Apply);
