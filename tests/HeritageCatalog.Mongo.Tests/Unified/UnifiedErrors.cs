using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>Compares an error with what was expected of it ("Unified Test Format", "expectedError").</summary>
internal static class UnifiedErrors
{
    public static void Match(BsonDocument expected, Exception failure, UnifiedMatcher matcher)
    {
        foreach (var (name, value) in expected)
        {
            switch (name)
            {
                case "isError":
                    break;
                case "isClientError":
                    Assert.Equal(value.AsBoolean, failure is not MongoServerException);
                    break;
                case "isTimeoutError":
                    throw new NotRunException("errors of timeouts");
                case "errorContains":
                    Assert.Contains(value.AsString, failure.Message, StringComparison.OrdinalIgnoreCase);
                    break;
                case "errorCode":
                    Assert.Equal(value.ToInt32(), Assert.IsType<MongoServerException>(failure, exactMatch: false).Code);
                    break;
                case "errorCodeName":
                    var refusal = Assert.IsType<MongoServerException>(failure, exactMatch: false);
                    Assert.Equal(value.AsString, refusal.CodeName);
                    break;
                case "errorLabelsContain":
                    Assert.All(value.AsArray.ToList(), label => Assert.True(
                        ErrorLabels.Has(failure, label.AsString), $"{failure} has no {label}"));
                    break;
                case "errorLabelsOmit":
                    Assert.All(value.AsArray.ToList(), label => Assert.False(
                        ErrorLabels.Has(failure, label.AsString), $"{failure} has {label}"));
                    break;
                case "errorResponse":
                    var answer = Assert.IsType<MongoServerException>(failure, exactMatch: false);
                    matcher.Match(value, BsonValue.From(answer.Error), "errorResponse");
                    break;
                case "expectResult":
                    var partly = (failure as MongoBulkWriteException)?.Result
                        ?? Assert.IsType<MongoConnectionException>(failure).DoneBefore;
                    matcher.Match(value, UnifiedBulk.Tell(partly!), "expectResult");
                    break;
                default:
                    throw new NotRunException($"{name} of an error");
            }
        }
    }
}
