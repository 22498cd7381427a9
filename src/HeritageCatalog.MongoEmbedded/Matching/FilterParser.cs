using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary>Compiles a filter document; what it does not know it refuses.</summary>
internal static class FilterParser
{
    public static Matcher Parse(BsonDocument filter) => Parse(filter, Variables.None);

    /// <summary>Compiles a filter whose expressions may use variables.</summary>
    public static Matcher Parse(BsonDocument filter, Variables variables)
    {
        var parts = new List<Matcher>();
        foreach (var element in filter)
        {
            if (element.Utf8Name.StartsWith("$"u8))
            {
                AddTopLevel(parts, element.Name, element.Value, variables);
            }
            else
            {
                AddField(parts, FieldPath.Get(element.Utf8Name), element.Value);
            }
        }

        return AndMatcher.Of(parts);
    }

    private static void AddTopLevel(List<Matcher> parts, string name, BsonValue operand, Variables variables)
    {
        switch (name)
        {
            case "$and":
                parts.AddRange(ParseBranches(name, operand, variables));
                break;
            case "$or":
                parts.Add(new OrMatcher(ParseBranches(name, operand, variables)));
                break;
            case "$nor":
                parts.Add(new NotMatcher(new OrMatcher(ParseBranches(name, operand, variables))));
                break;
            case "$expr":
                parts.Add(new ExpressionMatcher(ExpressionParser.Parse(operand, variables)));
                break;
            case "$comment":
                break;
            default:
                throw new CommandException(
                    ErrorCode.BadValue,
                    $"unknown top level operator: {name}. If you have a field name that starts with a '$' symbol, "
                    + "consider using $getField or $setField.");
        }
    }

    private static List<Matcher> ParseBranches(string name, BsonValue operand, Variables variables)
    {
        if (operand.Type != BsonType.Array)
        {
            throw new CommandException(ErrorCode.BadValue, $"{name} must be an array");
        }

        var branches = new List<Matcher>();
        foreach (var branch in operand.AsArray)
        {
            branches.Add(branch.Type == BsonType.Document
                ? Parse(branch.AsDocument, variables)
                : throw new CommandException(ErrorCode.BadValue, "$or/$and/$nor entries need to be full objects"));
        }

        return branches.Count > 0
            ? branches
            : throw new CommandException(ErrorCode.BadValue, "$and/$or/$nor must be a nonempty array");
    }

    private static void AddField(List<Matcher> parts, FieldPath path, BsonValue operand)
    {
        if (operand.Type is not (BsonType.Document or BsonType.RegularExpression))
        {
            parts.Add(new PathMatcher(path, new EqualTest(operand)));
            return;
        }

        foreach (var predicate in OperatorParser.ParseOperand(operand))
        {
            parts.Add(predicate.At(path));
        }
    }
}
