using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Paths;
using HeritageCatalog.MongoEmbedded.Updating;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary><c>$set</c>, also called <c>$addFields</c>: fields are added or replaced, each computed from the document
/// as it came.</summary>
internal sealed class SetStage(IReadOnlyList<(FieldPath Path, Expression Value)> fields) : Stage
{
    public static SetStage Parse(string name, BsonValue operand, Variables variables)
    {
        var fields = new List<(FieldPath Path, Expression Value)>();
        Add(fields, "", StageOperand.Document(operand, name, ErrorCode.Location40272), variables);
        return fields.Count > 0
            ? new SetStage(fields)
            : throw new CommandException(
                ErrorCode.Location40177, $"Invalid {name} :: caused by :: specification must have at least one field");
    }

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context) =>
        input.Select(Apply);

    // A document that is no expression names fields inside of the field, and leaves the others there.
    private static void Add(
        List<(FieldPath Path, Expression Value)> fields, string prefix, BsonDocument source, Variables variables)
    {
        foreach (var element in source)
        {
            var text = prefix + element.Name;
            if (element.Value.Type == BsonType.Document
                && !element.Value.AsDocument.IsEmpty
                && !ExpressionParser.IsOperator(element.Value))
            {
                Add(fields, text + ".", element.Value.AsDocument, variables);
                continue;
            }

            var path = FieldPath.Parse(text);
            if (path.HasEmptySegment() || text.Split('.').Any(segment => segment.StartsWith('$')))
            {
                throw new CommandException(
                    ErrorCode.Location16410, $"FieldPath field names may not be empty or start with '$': {text}");
            }

            fields.Add((path, ExpressionParser.Parse(element.Value, variables)));
        }
    }

    private BsonDocument Apply(BsonDocument document)
    {
        var root = new MutableNode(BsonValue.From(document));
        foreach (var (path, value) in fields)
        {
            Put(root, path, 0, value.Evaluate(document));
        }

        return root.Value.AsDocument;
    }

    private static void Put(MutableNode node, FieldPath path, int segment, BsonValue value)
    {
        if (node.Type == BsonType.Array)
        {
            node.Items.ForEach(item => Put(item, path, segment, value));
            return;
        }

        if (node.Type != BsonType.Document)
        {
            node.Replace(BsonValue.From(BsonDocument.Empty));
        }

        var name = path.GetName(segment);
        var isLast = segment == path.Length - 1;
        if (isLast && value.IsMissing)
        {
            node.RemoveField(name);
            return;
        }

        var field = node.FindField(name);
        if (field is null)
        {
            field = MutableNode.EmptyDocument();
            node.AddField(name, field);
        }

        if (isLast)
        {
            field.Replace(value);
        }
        else
        {
            Put(field, path, segment + 1, value);
        }
    }
}
