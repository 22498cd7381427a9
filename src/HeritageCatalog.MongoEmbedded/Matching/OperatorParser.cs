using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Geometry;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary>Compiles what stands behind a field of a filter: a value to be equal to, or operators.</summary>
internal static class OperatorParser
{
    public static List<Predicate> ParseOperand(BsonValue operand)
    {
        if (IsOperators(operand))
        {
            return ParseOperators(operand.AsDocument);
        }

        return [Is(operand.Type == BsonType.RegularExpression ? ParsePattern(operand) : new EqualTest(operand))];
    }

    public static bool IsOperators(BsonValue operand)
    {
        if (operand.Type != BsonType.Document)
        {
            return false;
        }

        var elements = operand.AsDocument.GetEnumerator();
        return elements.MoveNext() && elements.Utf8Name.StartsWith("$"u8);
    }

    public static List<Predicate> ParseOperators(BsonDocument operators)
    {
        var predicates = new List<Predicate>();
        foreach (var element in operators)
        {
            predicates.AddRange(ParseOperator(element.Name, element.Value, operators));
        }

        return predicates;
    }

    private static IEnumerable<Predicate> ParseOperator(string name, BsonValue operand, BsonDocument siblings) =>
        name switch
        {
            "$eq" => [Is(new EqualTest(operand))],
            "$ne" => [Not(ParseNotEqual(operand))],
            "$gt" or "$gte" or "$lt" or "$lte" => [Is(ParseOrder(name, operand))],
            "$in" => [Is(ParseIn(name, operand))],
            "$nin" => [Not(ParseIn(name, operand))],
            "$exists" => [operand.ToBoolean() ? Is(new ExistsTest()) : Not(new ExistsTest())],
            "$size" => [Is(ParseSize(operand))],
            "$all" => ParseAll(operand),
            "$elemMatch" => [Is(ParseElementMatch(operand))],
            "$not" => [new NotPredicate(ParseNot(operand))],
            "$regex" => [Is(ParseRegex(operand, siblings["$options"u8]))],
            "$type" => [Is(TypeTest.Parse(operand))],
            "$geoWithin" => [Is(GeoParser.ParseWithin(operand))],
            "$options" when siblings.Contains("$regex") => [],
            "$options" => throw new CommandException(ErrorCode.BadValue, "$options needs a $regex"),
            _ => throw new CommandException(ErrorCode.BadValue, $"unknown operator: {name}"),
        };

    private static TestPredicate Is(ValueTest test) => new(test);

    private static NotPredicate Not(ValueTest test) => new([new TestPredicate(test)]);

    private static EqualTest ParseNotEqual(BsonValue operand)
    {
        Require(operand.Type != BsonType.RegularExpression, "Can't have regex as arg to $ne.");
        return new EqualTest(operand);
    }

    private static OrderTest ParseOrder(string name, BsonValue operand)
    {
        Require(operand.Type != BsonType.RegularExpression, $"Can't have RegEx as arg to {name}.");
        return new OrderTest(operand, name[1] == 'g', name.Length == 4);
    }

    private static InTest ParseIn(string name, BsonValue operand)
    {
        Require(operand.Type == BsonType.Array, $"{name} needs an array");
        var values = new List<BsonValue>();
        var patterns = new List<RegexTest>();
        foreach (var item in operand.AsArray)
        {
            Require(!IsOperators(item), $"cannot nest $ under {name}");
            values.Add(item);
            if (item.Type == BsonType.RegularExpression)
            {
                patterns.Add(ParsePattern(item));
            }
        }

        return new InTest(values, patterns);
    }

    private static SizeTest ParseSize(BsonValue operand)
    {
        if (!operand.TryToInt64(out var size))
        {
            throw new CommandException(
                ErrorCode.FailedToParse, $"Failed to parse $size. Expected an integer in: $size: {operand}");
        }

        return size >= 0
            ? new SizeTest(size)
            : throw new CommandException(
                ErrorCode.FailedToParse, $"Failed to parse $size. Expected a non-negative number in: $size: {operand}");
    }

    private static IEnumerable<Predicate> ParseAll(BsonValue operand)
    {
        Require(operand.Type == BsonType.Array, "$all needs an array");
        var tests = new List<Predicate>();
        foreach (var item in operand.AsArray)
        {
            tests.AddRange(IsOperators(item) ? ParseElementMatchInAll(item.AsDocument) : ParseOperand(item));
        }

        // An empty list matches nothing.
        return tests.Count > 0 ? tests : [new TestPredicate(new InTest([], []))];
    }

    private static List<Predicate> ParseElementMatchInAll(BsonDocument item)
    {
        Require(item.Contains("$elemMatch") && item.CountElements() == 1, "no $ expressions in $all");
        return [new TestPredicate(ParseElementMatch(item["$elemMatch"]))];
    }

    private static ValueTest ParseElementMatch(BsonValue operand)
    {
        Require(operand.Type == BsonType.Document, "$elemMatch needs an Object");
        var elements = operand.AsDocument.GetEnumerator();
        var isLogical = elements.MoveNext()
            && (elements.Utf8Name.SequenceEqual("$and"u8)
                || elements.Utf8Name.SequenceEqual("$or"u8)
                || elements.Utf8Name.SequenceEqual("$nor"u8));
        return IsOperators(operand) && !isLogical
            ? new ElementPassesTest(ParseOperators(operand.AsDocument))
            : new ElementMatchTest(FilterParser.Parse(operand.AsDocument));
    }

    private static List<Predicate> ParseNot(BsonValue operand)
    {
        if (operand.Type == BsonType.RegularExpression)
        {
            return [new TestPredicate(ParsePattern(operand))];
        }

        Require(operand.Type == BsonType.Document, "$not needs a regex or a document");
        Require(!operand.AsDocument.IsEmpty, "$not cannot be empty");
        Require(IsOperators(operand), "$not needs operators");
        return ParseOperators(operand.AsDocument);
    }

    private static RegexTest ParseRegex(BsonValue operand, BsonValue options)
    {
        Require(operand.Type is BsonType.String or BsonType.RegularExpression, "$regex has to be a string");
        Require(options.Type is BsonType.String or BsonType.EndOfDocument, "$options has to be a string");
        if (operand.Type == BsonType.String)
        {
            return new RegexTest(operand.AsString, options.IsMissing ? "" : options.AsString);
        }

        var pattern = operand.AsRegularExpression;
        Require(options.IsMissing || pattern.Options.Length == 0, "options set in both $regex and $options");
        return new RegexTest(pattern.Pattern, options.IsMissing ? pattern.Options : options.AsString);
    }

    private static RegexTest ParsePattern(BsonValue pattern) => ParseRegex(pattern, default);

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new CommandException(ErrorCode.BadValue, message);
        }
    }
}
