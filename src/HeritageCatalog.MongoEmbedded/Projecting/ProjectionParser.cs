using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Projecting;

/// <summary>
/// Compiles the projection of a find or of a <c>$project</c> stage. Only the stage may compute fields; operators of
/// find projections (<c>$slice</c>, <c>$elemMatch</c>, <c>$</c>) are refused.
/// </summary>
internal sealed class ProjectionParser
{
    private readonly ProjectionNode _root = new();
    private readonly Variables? _variables;
    private bool? _isInclusion;
    private bool? _includesId;

    // Without even the possibility of variables there are no expressions.
    private ProjectionParser(Variables? variables) => _variables = variables;

    /// <summary>The projection of a find; null when it is empty and keeps everything.</summary>
    public static Projection? ParseFind(BsonDocument projection) =>
        projection.IsEmpty ? null : new ProjectionParser(variables: null).Parse(projection);

    /// <summary>The specification of a <c>$project</c> stage.</summary>
    public static Projection ParseStage(BsonDocument specification) => ParseStage(specification, Variables.None);

    /// <summary>The specification of a <c>$project</c> stage whose expressions may use variables.</summary>
    public static Projection ParseStage(BsonDocument specification, Variables variables) => specification.IsEmpty
        ? throw new CommandException(
            ErrorCode.Location40353,
            "Invalid $project :: caused by :: projection specification must have at least one field")
        : new ProjectionParser(variables).Parse(specification);

    private Projection Parse(BsonDocument specification)
    {
        AddFields(specification, "");
        return new Projection(_root, _isInclusion ?? _includesId ?? false, _includesId ?? true);
    }

    private void AddFields(BsonDocument fields, string prefix)
    {
        foreach (var element in fields)
        {
            AddField(prefix + element.Name, element.Value);
        }
    }

    private void AddField(string path, BsonValue rule)
    {
        if (rule.Type == BsonType.Document && !ExpressionParser.IsOperator(rule))
        {
            Require(!rule.AsDocument.IsEmpty, ErrorCode.BadValue, "An empty sub-projection is not a valid value.");
            AddFields(rule.AsDocument, path + ".");
            return;
        }

        var isFlag = rule.IsNumber || rule.Type == BsonType.Boolean;
        if (path == "_id" && isFlag)
        {
            _includesId = rule.ToBoolean();
            return;
        }

        if (isFlag)
        {
            SetMode(rule.ToBoolean(), path);
            Place(path, null);
            return;
        }

        Require(_variables is not null, ErrorCode.BadValue, $"Unsupported projection option: {path}: {rule}");
        SetMode(isInclusion: true, path);
        Place(path, ExpressionParser.Parse(rule, _variables!));
    }

    private void SetMode(bool isInclusion, string path)
    {
        Require(
            (_isInclusion ?? isInclusion) == isInclusion,
            isInclusion ? ErrorCode.Location31253 : ErrorCode.Location31254,
            $"Cannot do {(isInclusion ? "inclusion" : "exclusion")} on field {path} in "
            + $"{(isInclusion ? "exclusion" : "inclusion")} projection");
        _isInclusion = isInclusion;
    }

    private void Place(string text, Expression? expression)
    {
        var path = FieldPath.Parse(text);
        Require(!path.HasEmptySegment(), ErrorCode.Location15998, "FieldPath field names may not be empty strings.");
        var node = _root;
        for (var segment = 0; segment < path.Length; segment++)
        {
            var name = text.Split('.')[segment];
            Require(!name.StartsWith('$'), ErrorCode.BadValue, $"FieldPath field names may not start with '$': {text}");
            var isLast = segment == path.Length - 1;
            var entry = node.Find(path[segment]);
            var isFree = entry is null || (!isLast && entry.Nested is not null);
            Require(isFree, ErrorCode.Location31249, $"Path collision at {text}");
            entry ??= node.Add(name, isLast ? null : new ProjectionNode(), isLast ? expression : null);
            node = entry.Nested ?? node;
        }
    }

    private static void Require(bool condition, ErrorCode code, string message)
    {
        if (!condition)
        {
            throw new CommandException(code, message);
        }
    }
}
