using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>Compares what came with what was expected ("Unified Test Format", "Evaluating Matches").</summary>
/// <param name="findEntity">The value of an entity by its id.</param>
internal sealed class UnifiedMatcher(Func<string, BsonValue> findEntity)
{
    public void Match(BsonValue expected, BsonValue actual, string path, bool isRoot = true)
    {
        if (expected.Type == BsonType.Document)
        {
            MatchDocument(expected.AsDocument, actual, path, isRoot);
        }
        else if (expected.Type == BsonType.Array)
        {
            Assert.True(actual.Type == BsonType.Array, $"{path}: {expected} is not {actual}");
            var (wanted, found) = (expected.AsArray.ToList(), actual.AsArray.ToList());
            Assert.True(wanted.Count == found.Count, $"{path}: {expected} is not {actual}");
            for (var at = 0; at < wanted.Count; at++)
            {
                Match(wanted[at], found[at], $"{path}.{at}", isRoot);
            }
        }
        else
        {
            var isSame = expected.IsNumber && actual.IsNumber
                ? expected.ToDouble().Equals(actual.ToDouble())
                : expected == actual;
            Assert.True(isSame, $"{path}: {expected} is not {actual}");
        }
    }

    private void MatchDocument(BsonDocument expected, BsonValue actual, string path, bool isRoot)
    {
        if (FindOperator(expected) is { } found)
        {
            MatchOperator(found.Name, found.Argument, actual, path);
            return;
        }

        Assert.True(actual.Type == BsonType.Document, $"{path}: {expected} is not {actual}");
        var document = actual.AsDocument;
        foreach (var element in expected)
        {
            Match(element.Value, document[element.Name], $"{path}.{element.Name}", isRoot: false);
        }

        foreach (var element in document)
        {
            Assert.True(isRoot || expected.Contains(element.Name), $"{path}: {element.Name} was not expected");
        }
    }

    private static (string Name, BsonValue Argument)? FindOperator(BsonDocument expected)
    {
        foreach (var (name, argument) in expected)
        {
            return name.StartsWith("$$", StringComparison.Ordinal) ? (name, argument) : null;
        }

        return null;
    }

    private void MatchOperator(string name, BsonValue argument, BsonValue actual, string path)
    {
        switch (name)
        {
            case "$$exists":
                Assert.True(argument.AsBoolean != actual.IsMissing, $"{path}: there, or not, against expectation");
                break;
            case "$$unsetOrMatches":
                if (!actual.IsMissing)
                {
                    Match(argument, actual, path);
                }

                break;
            case "$$type":
                Assert.True(IsOfType(argument, actual), $"{path}: {actual} is not of type {argument}");
                break;
            case "$$sessionLsid" or "$$matchesEntity":
                Match(findEntity(argument.AsString), actual, path);
                break;
            case "$$lte":
                Assert.True(actual.ToDouble() <= argument.ToDouble(), $"{path}: {actual} is more than {argument}");
                break;
            case "$$matchAsRoot":
                Match(argument, actual, path);
                break;
            case "$$matchAsDocument":
                Match(argument, BsonDocument.ParseJson(actual.AsString), path, isRoot: false);
                break;
            default:
                throw new NotRunException($"the operator {name}");
        }
    }

    private static bool IsOfType(BsonValue types, BsonValue actual) => types.Type == BsonType.Array
        ? types.AsArray.ToList().Any(type => IsOfType(type, actual))
        : types.AsString switch
        {
            "int" => actual.Type == BsonType.Int32,
            "long" => actual.Type == BsonType.Int64,
            "double" => actual.Type == BsonType.Double,
            "decimal" => actual.Type == BsonType.Decimal128,
            "number" => actual.IsNumber,
            "string" => actual.Type == BsonType.String,
            "object" => actual.Type == BsonType.Document,
            "array" => actual.Type == BsonType.Array,
            "objectId" => actual.Type == BsonType.ObjectId,
            "bool" => actual.Type == BsonType.Boolean,
            "date" => actual.Type == BsonType.DateTime,
            "timestamp" => actual.Type == BsonType.Timestamp,
            "binData" => actual.Type == BsonType.Binary,
            "null" => actual.IsNull,
            var other => throw new NotRunException($"the type {other}"),
        };
}
