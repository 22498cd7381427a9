using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Paths;
using HeritageCatalog.MongoEmbedded.Updating;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary><c>$unwind</c>: a document for each item of an array.</summary>
internal sealed class UnwindStage(FieldPath path, FieldPath? indexPath, bool keepsEmpty) : Stage
{
    /// <summary>
    /// Set when the next stage reads nothing but the items, so that nothing else need be carried along.
    /// </summary>
    public bool KeepsOnlyItems { get; set; }

    public FieldPath Path => path;

    public static UnwindStage Parse(BsonValue operand)
    {
        if (operand.Type == BsonType.String)
        {
            return new UnwindStage(ParsePath(operand), null, keepsEmpty: false);
        }

        var options = StageOperand.Document(operand, "$unwind", ErrorCode.Location15981);
        StageOperand.RefuseUnknown(options, "$unwind", "path", "includeArrayIndex", "preserveNullAndEmptyArrays");
        var index = options["includeArrayIndex"];
        return new UnwindStage(
            ParsePath(options["path"]),
            index.IsMissing ? null : FieldPath.Parse(StageOperand.Text(options, "includeArrayIndex", "$unwind")),
            options["preserveNullAndEmptyArrays"].ToBoolean());
    }

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context) =>
        input.SelectMany(Unwind);

    private static FieldPath ParsePath(BsonValue path) => path.Type == BsonType.String && path.AsUtf8.StartsWith("$"u8)
        ? FieldPath.Parse(path.AsString[1..])
        : throw new CommandException(
            ErrorCode.Location28818, "path option to $unwind stage should be a string prefixed with a '$'");

    private IEnumerable<BsonDocument> Unwind(BsonDocument document)
    {
        var value = path.FindIn(document);
        if (value.Type == BsonType.Array && !value.AsArray.IsEmpty)
        {
            return value.AsArray.ToList().Select((item, index) => WithItem(document, item, index));
        }

        if (value.IsNullOrMissing || value.Type == BsonType.Array)
        {
            return keepsEmpty ? [WithoutItem(document, value)] : [];
        }

        return [indexPath is null ? document : WithItem(document, value, BsonValue.Null)];
    }

    private BsonDocument WithItem(BsonDocument document, BsonValue item, int index) =>
        WithItem(document, item, indexPath is null ? default : BsonValue.From((long)index));

    private BsonDocument WithItem(BsonDocument document, BsonValue item, BsonValue index)
    {
        var root = KeepsOnlyItems ? MutableNode.EmptyDocument() : new MutableNode(BsonValue.From(document));
        UpdateTarget.Create(root, path).Replace(item);
        if (indexPath is not null)
        {
            UpdateTarget.Create(root, indexPath).Replace(index);
        }

        return root.Value.AsDocument;
    }

    private BsonDocument WithoutItem(BsonDocument document, BsonValue value)
    {
        var root = new MutableNode(BsonValue.From(document));
        if (value.Type == BsonType.Array)
        {
            new UnsetOperator(path).Apply(root, isInsert: false);
        }

        if (indexPath is not null)
        {
            UpdateTarget.Create(root, indexPath).Replace(BsonValue.Null);
        }

        return root.Value.AsDocument;
    }
}
