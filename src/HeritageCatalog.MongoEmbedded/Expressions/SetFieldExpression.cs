using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary><c>$setField</c>: a document with one field of any name, dots and dollars too, set to a value or, where
/// that is missing, left out.</summary>
internal sealed class SetFieldExpression(string field, Expression input, Expression value) : Expression
{
    public static SetFieldExpression Parse(BsonValue operand, Variables variables)
    {
        var fields = operand.Type == BsonType.Document ? operand.AsDocument : BsonDocument.Empty;
        if (fields.CountElements() != 3 || !fields.Contains("field") || !fields.Contains("input")
            || !fields.Contains("value"))
        {
            throw new CommandException(
                ErrorCode.FailedToParse, "$setField requires exactly 'field', 'input', and 'value'");
        }

        return new SetFieldExpression(
            ParseName(fields["field"], variables),
            ExpressionParser.Parse(fields["input"], variables),
            ExpressionParser.Parse(fields["value"], variables));
    }

    public override BsonValue Evaluate(BsonDocument document)
    {
        var target = input.Evaluate(document);
        if (target.IsNullOrMissing)
        {
            return BsonValue.Null;
        }

        if (target.Type != BsonType.Document)
        {
            throw new CommandException(ErrorCode.TypeMismatch, "$setField requires 'input' to evaluate to an object");
        }

        var made = new BsonBuilder();
        var computed = value.Evaluate(document);
        foreach (var element in target.AsDocument)
        {
            made.AddIfPresent(element.Name, element.Name == field ? computed : element.Value);
        }

        if (!target.AsDocument.Contains(field))
        {
            made.AddIfPresent(field, computed);
        }

        return made;
    }

    public override bool TryAddPaths(ICollection<FieldPath> paths) =>
        input.TryAddPaths(paths) && value.TryAddPaths(paths);

    // The name has to be known beforehand.
    private static string ParseName(BsonValue name, Variables variables) =>
        ExpressionParser.Parse(name, variables) is LiteralExpression { Value: { Type: BsonType.String } text }
            ? text.AsString
            : throw new CommandException(
                ErrorCode.FailedToParse, "$setField requires 'field' to evaluate to a constant of type string");
}
