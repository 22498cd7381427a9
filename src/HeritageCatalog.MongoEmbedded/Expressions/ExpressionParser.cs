using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>Compiles an aggregation expression; what it does not know it refuses.</summary>
internal static class ExpressionParser
{
    public static Expression Parse(BsonValue source) => Parse(source, Variables.None);

    /// <summary>Compiles an expression that may use variables.</summary>
    public static Expression Parse(BsonValue source, Variables variables) => source.Type switch
    {
        BsonType.String when source.AsUtf8.StartsWith("$"u8) => ParseReference(source.AsString, variables),
        BsonType.Document when IsOperator(source) => ParseOperator(source.AsDocument, variables),
        BsonType.Document => ParseDocument(source.AsDocument, variables),
        BsonType.Array => new ArrayExpression(ParseAll(source.AsArray, variables)),
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

    private static Expression ParseReference(string text, Variables variables)
    {
        if (text is "$$ROOT" or "$$CURRENT")
        {
            return new RootExpression();
        }

        if (text == "$$REMOVE")
        {
            return new LiteralExpression(default);
        }

        if (text.StartsWith("$$", StringComparison.Ordinal))
        {
            const string root = "$$ROOT.";
            return text.StartsWith(root, StringComparison.Ordinal)
                ? ParsePath(text[root.Length..])
                : ParseVariable(text[2..], variables);
        }

        return ParsePath(text[1..]);
    }

    // What a variable holds is known, and so is what lies inside of it.
    private static LiteralExpression ParseVariable(string text, Variables variables)
    {
        var dot = text.IndexOf('.');
        var value = variables.Get(dot < 0 ? text : text[..dot]);
        return new LiteralExpression(
            dot < 0 ? value
            : value.Type == BsonType.Document ? ParsePath(text[(dot + 1)..]).Evaluate(value.AsDocument)
            : default);
    }

    private static PathExpression ParsePath(string text)
    {
        var path = FieldPath.Parse(text);
        return path.HasEmptySegment()
            ? throw new CommandException(ErrorCode.Location15998, "FieldPath field names may not be empty strings.")
            : new PathExpression(path);
    }

    private static DocumentExpression ParseDocument(BsonDocument source, Variables variables)
    {
        var fields = new List<KeyValuePair<string, Expression>>();
        foreach (var element in source)
        {
            fields.Add(new(element.Name, Parse(element.Value, variables)));
        }

        return new DocumentExpression(fields);
    }

    private static List<Expression> ParseAll(BsonArray array, Variables variables)
    {
        var items = new List<Expression>();
        foreach (var item in array)
        {
            items.Add(Parse(item, variables));
        }

        return items;
    }

    private static Expression ParseOperator(BsonDocument source, Variables variables)
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

        if (name == "$setField")
        {
            return SetFieldExpression.Parse(operand, variables);
        }

        if (!ExpressionFunctions.ByName.TryGetValue(name, out var function))
        {
            throw new CommandException(ErrorCode.InvalidPipelineOperator, $"Unrecognized expression '{name}'");
        }

        var arguments = name == "$cond" && operand.Type == BsonType.Document
            ? ParseConditionFields(operand.AsDocument, variables)
            : operand.Type == BsonType.Array ? ParseAll(operand.AsArray, variables) : [Parse(operand, variables)];
        return arguments.Count >= function.FewestArguments && arguments.Count <= function.MostArguments
            ? new FunctionExpression(function, arguments)
            : throw WrongCount(name, function, arguments.Count);
    }

    private static List<Expression> ParseConditionFields(BsonDocument fields, Variables variables) =>
        fields.CountElements() == 3 && fields.Contains("if") && fields.Contains("then") && fields.Contains("else")
            ? [Parse(fields["if"], variables), Parse(fields["then"], variables), Parse(fields["else"], variables)]
            : throw new CommandException(
                ErrorCode.FailedToParse, "$cond needs exactly the fields 'if', 'then' and 'else'");

    private static CommandException WrongCount(string name, ExpressionFunction function, int count) => new(
        ErrorCode.Location16020,
        $"Expression {name} takes {function.FewestArguments} to {function.MostArguments} arguments. {count} were "
        + "passed in.");
}
