using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Paths;
using HeritageCatalog.MongoEmbedded.Planning;
using HeritageCatalog.MongoEmbedded.Updating;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Stages;

/// <summary>
/// <c>$lookup</c> by equality of two fields: the documents of another collection whose field equals this one's. An
/// index on the foreign field is used when there is one; without it the other collection is read once per document.
/// </summary>
internal sealed class LookupStage(string from, FieldPath localField, FieldPath foreignField, FieldPath target) : Stage
{
    public static LookupStage Parse(BsonValue operand)
    {
        const string stage = "$lookup";
        var options = StageOperand.Document(operand, stage, ErrorCode.FailedToParse);
        StageOperand.RefuseUnknown(options, stage, "from", "localField", "foreignField", "as");
        return new LookupStage(
            StageOperand.Text(options, "from", stage),
            FieldPath.Parse(StageOperand.Text(options, "localField", stage)),
            FieldPath.Parse(StageOperand.Text(options, "foreignField", stage)),
            FieldPath.Parse(StageOperand.Text(options, "as", stage)));
    }

    public override IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context)
    {
        var foreign = context.State.Find(new Namespace(context.Database, from));
        return input.Select(document => Join(document, foreign));
    }

    private BsonDocument Join(BsonDocument document, CollectionState? foreign)
    {
        var values = new PathValues(localField).Read(document);
        var wanted = values.Count > 0 ? values : [BsonValue.Null];
        var query = new Query(new PathMatcher(foreignField, new InTest(wanted, [])));
        var found = BsonArray.From(query.Run(foreign).Select(stored => stored.Document));
        var root = new MutableNode(BsonValue.From(document));
        UpdateTarget.Create(root, target).Replace(BsonValue.From(found));
        return root.Value.AsDocument;
    }
}
