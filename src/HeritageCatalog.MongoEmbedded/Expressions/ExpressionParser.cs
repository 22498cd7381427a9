using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>Compiles an aggregation expression; what it does not know it refuses.</summary>
internal static class ExpressionParser
{
    public static Expression Parse(BsonValue source) => source.Type switch
    {
        BsonType.String when source.AsUtf8.StartsWith("$"u8) => ParseReference(source.AsString),
        BsonType.Document when IsOperator(source) => ParseOperator(source.AsDocument),
        BsonType.Document => ParseDocument(source.AsDocument),
        BsonType.Array => new ArrayExpression(ParseAll(source.AsArray)),
        _ => new LiteralExpression(source),
    };

    /// <summary>Says whether a value is a document that begins with an operator.</summary>
    public static bool IsOperator(BsonValue source)
    {
        if (source.Type != BsonType.Document)
        {
            return false;
        }

        var elements = source.AsDocument.GetEnumerator();
        return elements.MoveNext() && elements.Utf8Name.StartsWith("$"u8);
    }

    private static Expression ParseReference(string text)
    {
        if (text is "$$ROOT" or "$$CURRENT")
        {
            return new RootExpression();
        }

        if (text.StartsWith("$$", StringComparison.Ordinal))
        {
            const string root = "$$ROOT.";
            return text.StartsWith(root, StringComparison.Ordinal)
                ? ParsePath(text[root.Length..])
                : throw new CommandException(ErrorCode.Location17276, $"Use of undefined variable: {text[2..]}");
        }

        return ParsePath(text[1..]);
    }

    private static PathExpression ParsePath(string text)
    {
        var path = FieldPath.Parse(text);
        return path.HasEmptySegment()
            ? throw new CommandException(ErrorCode.Location15998, "FieldPath field names may not be empty strings.")
            : new PathExpression(path);
    }

    private static DocumentExpression ParseDocument(BsonDocument source)
    {
        var fields = new List<KeyValuePair<string, Expression>>();
        foreach (var element in source)
        {
            fields.Add(new(element.Name, Parse(element.Value)));
        }

        return new DocumentExpression(fields);
    }

    private static List<Expression> ParseAll(BsonArray array)
    {
        var items = new List<Expression>();
        foreach (var item in array)
        {
            items.Add(Parse(item));
        }

        return items;
    }

    private static Expression ParseOperator(BsonDocument source)
    {
        var elements = source.GetEnumerator();
        elements.MoveNext();
        var (name, operand) = elements.Current;
        if (elements.MoveNext())
        {
            throw new CommandException(
                ErrorCode.Location15983, "An object representing an expression must have exactly one field: " + source);
        }

        if (name == "$literal")
        {
            return new LiteralExpression(operand);
        }

        if (!ExpressionFunctions.ByName.TryGetValue(name, out var function))
        {
            throw new CommandException(ErrorCode.InvalidPipelineOperator, $"Unrecognized expression '{name}'");
        }

        var arguments = name == "$cond" && operand.Type == BsonType.Document
            ? ParseConditionFields(operand.AsDocument)
            : operand.Type == BsonType.Array ? ParseAll(operand.AsArray) : [Parse(operand)];
        return arguments.Count >= function.FewestArguments && arguments.Count <= function.MostArguments
            ? new FunctionExpression(function, arguments)
            : throw WrongCount(name, function, arguments.Count);
    }

    private static List<Expression> ParseConditionFields(BsonDocument fields) =>
        fields.CountElements() == 3 && fields.Contains("if") && fields.Contains("then") && fields.Contains("else")
            ? [Parse(fields["if"]), Parse(fields["then"]), Parse(fields["else"])]
            : throw new CommandException(
                ErrorCode.FailedToParse, "$cond needs exactly the fields 'if', 'then' and 'else'");

    private static CommandException WrongCount(string name, ExpressionFunction function, int count) => new(
        ErrorCode.Location16020,
        $"Expression {name} takes {function.FewestArguments} to {function.MostArguments} arguments. {count} were "
        + "passed in.");
}
