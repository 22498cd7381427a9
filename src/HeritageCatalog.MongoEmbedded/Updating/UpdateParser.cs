using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>Compiles the update of a statement; what it does not know it refuses.</summary>
internal static class UpdateParser
{
    public static DocumentUpdate Parse(BsonValue update) => Parse(update, Variables.None, arrayFilters: default);

    /// <param name="update">Operators, a replacement or stages.</param>
    /// <param name="variables">What the expressions of stages may use.</param>
    /// <param name="arrayFilters">What the paths of operators may mean by <c>$[name]</c>; missing for nothing.</param>
    public static DocumentUpdate Parse(BsonValue update, Variables variables, BsonValue arrayFilters)
    {
        var filters = ArrayFilters.Parse(arrayFilters);
        var parsed = Parse(update, variables, filters);
        filters.RequireAllUsed();
        return parsed;
    }

    private static DocumentUpdate Parse(BsonValue update, Variables variables, ArrayFilters filters)
    {
        if (update.Type == BsonType.Array)
        {
            return PipelineUpdate.Parse(update.AsArray, variables);
        }

        if (update.Type != BsonType.Document)
        {
            throw new CommandException(ErrorCode.FailedToParse, "Update argument must be either an object or an array");
        }

        return OperatorParser.IsOperators(update)
            ? ParseOperators(update.AsDocument, filters)
            : ParseReplacement(update.AsDocument);
    }

    private static Replacement ParseReplacement(BsonDocument replacement)
    {
        foreach (var element in replacement)
        {
            if (element.Utf8Name.StartsWith("$"u8))
            {
                throw new CommandException(
                    ErrorCode.DollarPrefixedFieldName,
                    $"The dollar ($) prefixed field '{element.Name}' in '{element.Name}' is not allowed in the "
                    + "context of an update's replacement document.");
            }
        }

        return new Replacement(replacement.Clone());
    }

    private static OperatorUpdate ParseOperators(BsonDocument update, ArrayFilters filters)
    {
        var operators = new List<UpdateOperator>();
        foreach (var element in update)
        {
            var name = element.Name;
            if (element.Value.Type != BsonType.Document)
            {
                throw new CommandException(
                    ErrorCode.FailedToParse,
                    $"Modifiers operate on fields but we found type {element.Value.Type} instead. For example: "
                    + $"{{$mod: {{<field>: ...}}}} not {{{name}: {element.Value}}}");
            }

            foreach (var field in element.Value.AsDocument)
            {
                Add(operators, ParseField(name, ParsePath(field.Name), field.Value, filters));
            }
        }

        return new OperatorUpdate([.. operators.OrderBy(change => change.Path, PathOrder.Instance)]);
    }

    private static UpdateOperator ParseField(string name, FieldPath path, BsonValue operand, ArrayFilters filters)
    {
        if (!EachItemOperator.IsMeant(path))
        {
            return ParseOperator(name, path, operand);
        }

        // Its operand is looked at once now, so that what is wrong with it is refused in any case.
        ParseOperator(name, path, operand);
        return new EachItemOperator(path, filters, place => ParseOperator(name, place, operand)).Check();
    }

    private static void Add(List<UpdateOperator> operators, UpdateOperator next)
    {
        if (next.Paths.FirstOrDefault(path => operators.Exists(other => other.Paths.Any(path.Overlaps))) is { } shared)
        {
            throw new CommandException(
                ErrorCode.ConflictingUpdateOperators,
                $"Updating the path '{shared}' would create a conflict at '{shared}'");
        }

        operators.Add(next);
    }

    private static FieldPath ParsePath(string text)
    {
        var path = FieldPath.Parse(text);
        if (path.HasEmptySegment())
        {
            throw new CommandException(
                ErrorCode.EmptyFieldName,
                $"The update path '{text}' contains an empty field name, which is not allowed.");
        }

        // The positional operator $ would need the array position that the filter has met; it is refused.
        return text.Split('.').Any(segment => segment.StartsWith('$') && !segment.StartsWith("$["))
            ? throw new CommandException(
                ErrorCode.DollarPrefixedFieldName,
                $"The dollar ($) prefixed field in '{text}' is not allowed by this server")
            : path;
    }

    private static UpdateOperator ParseOperator(string name, FieldPath path, BsonValue operand) => name switch
    {
        "$set" => new SetOperator(path, operand, onlyOnInsert: false),
        "$setOnInsert" => new SetOperator(path, operand, onlyOnInsert: true),
        "$unset" => new UnsetOperator(path),
        "$rename" => RenameOperator.Parse(path, operand, ParsePath),
        "$inc" or "$mul" => NumberOperator.Parse(path, operand, isProduct: name == "$mul"),
        "$min" => new ExtremeOperator(path, operand, isMaximum: false),
        "$max" => new ExtremeOperator(path, operand, isMaximum: true),
        "$push" => ArrayOperatorParser.ParsePush(path, operand),
        "$addToSet" => ArrayOperatorParser.ParseAddToSet(path, operand),
        "$pull" => ArrayOperatorParser.ParsePull(path, operand),
        "$pullAll" => ArrayOperatorParser.ParsePullAll(path, operand),
        "$pop" => ArrayOperatorParser.ParsePop(path, operand),
        _ => throw new CommandException(
            ErrorCode.FailedToParse, $"Unknown modifier: {name}. Expected a valid update modifier"),
    };
}
