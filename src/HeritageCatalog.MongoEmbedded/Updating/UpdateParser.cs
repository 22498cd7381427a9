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
        if (operators.Exists(other => other.Path.Overlaps(next.Path)))
        {
            throw new CommandException(
                ErrorCode.ConflictingUpdateOperators,
                $"Updating the path '{next.Path}' would create a conflict at '{next.Path}'");
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
        "$inc" => ParseIncrement(path, operand),
        "$min" => new ExtremeOperator(path, operand, isMaximum: false),
        "$max" => new ExtremeOperator(path, operand, isMaximum: true),
        "$push" => ParsePush(path, operand),
        "$addToSet" => ParseAddToSet(path, operand),
        "$pull" => new PullOperator(path, ParsePullCondition(operand)),
        _ => throw new CommandException(
            ErrorCode.FailedToParse, $"Unknown modifier: {name}. Expected a valid update modifier"),
    };

    private static IncrementOperator ParseIncrement(FieldPath path, BsonValue operand) => operand.IsNumber
        ? new IncrementOperator(path, operand)
        : throw new CommandException(
            ErrorCode.TypeMismatch, $"Cannot increment with non-numeric argument: {{{path}: {operand}}}");

    private static PushOperator ParsePush(FieldPath path, BsonValue operand)
    {
        if (!HasEach(operand))
        {
            return new PushOperator(path, [operand], null);
        }

        long? position = null;
        foreach (var element in operand.AsDocument)
        {
            if (element.Name == "$position" && element.Value.TryToInt64(out var at))
            {
                position = at;
            }
            else if (element.Name != "$each")
            {
                throw new CommandException(ErrorCode.BadValue, $"Unrecognized clause in $push: {element.Name}");
            }
        }

        return new PushOperator(path, Each(operand, "$push"), position);
    }

    private static AddToSetOperator ParseAddToSet(FieldPath path, BsonValue operand)
    {
        if (!HasEach(operand))
        {
            return new AddToSetOperator(path, [operand]);
        }

        return operand.AsDocument.CountElements() == 1
            ? new AddToSetOperator(path, Each(operand, "$addToSet"))
            : throw new CommandException(ErrorCode.BadValue, "Found unexpected fields after $each in $addToSet");
    }

    private static bool HasEach(BsonValue operand) =>
        operand.Type == BsonType.Document && operand.AsDocument.Contains("$each");

    private static List<BsonValue> Each(BsonValue operand, string name) =>
        operand.AsDocument["$each"] is { Type: BsonType.Array } each
        ? each.AsArray.ToList()
        : throw new CommandException(ErrorCode.TypeMismatch, $"The argument to $each in {name} must be an array");

    private static Predicate<BsonValue> ParsePullCondition(BsonValue condition)
    {
        if (condition.Type == BsonType.Document && !OperatorParser.IsOperators(condition))
        {
            var filter = FilterParser.Parse(condition.AsDocument);
            return item => item.Type == BsonType.Document && filter.Matches(item.AsDocument);
        }

        var predicates = OperatorParser.ParseOperand(condition);
        return item => predicates.TrueForAll(predicate => predicate.Passes(item));
    }
}
