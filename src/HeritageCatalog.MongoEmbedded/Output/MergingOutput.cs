using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Paths;
using HeritageCatalog.MongoEmbedded.Planning;
using HeritageCatalog.MongoEmbedded.Updating;

namespace HeritageCatalog.MongoEmbedded.Output;

/// <summary><c>$merge</c>: each document meets that of a collection which has the same values in some fields.</summary>
/// <param name="target">The collection.</param>
/// <param name="fields">The fields, of which it must have a unique index.</param>
/// <param name="whenMatched">What becomes of two that meet: the name of a way, or stages.</param>
/// <param name="whenNotMatched">What becomes of one that meets none.</param>
internal sealed class MergingOutput(
    Namespace target, IReadOnlyList<string> fields, BsonValue whenMatched, string whenNotMatched)
    : PipelineOutput(target)
{
    private readonly List<FieldPath> _paths = [.. fields.Select(FieldPath.Parse)];

    public override void Write(WriteSession session, IReadOnlyList<BsonDocument> documents, TimeProvider time)
    {
        if (!IsUnique(session.Find(Target)))
        {
            throw new CommandException(
                ErrorCode.Location51183,
                $"Cannot find index to verify that join fields will be unique: {string.Join(", ", fields)}");
        }

        foreach (var document in documents)
        {
            // One that meets another by other fields takes that one's id.
            var named = fields.Contains("_id") ? new BsonDocument(DocumentId.Prepare(document, time)) : document;
            Merge(session.Edit(Target), named, time);
        }
    }

    private bool IsUnique(CollectionState? collection) => fields is ["_id"]
        || collection?.Indexes.Any(index => index.Definition.RefusesDuplicates
            && fields.ToHashSet().SetEquals(index.Definition.Fields.Select(field => field.Path.Text))) == true;

    private void Merge(CollectionEditor editor, BsonDocument document, TimeProvider time)
    {
        if (Find(editor.Freeze(), document) is { } stored)
        {
            MergeInto(editor, stored, document, time);
            return;
        }

        switch (whenNotMatched)
        {
            case "insert":
                editor.Insert(DocumentId.Prepare(document, time));
                break;
            case "fail":
                throw new CommandException(
                    ErrorCode.MergeStageNoMatchingDocument,
                    "$merge could not find a matching document in the target collection for at least one document");
        }
    }

    private StoredDocument? Find(CollectionState collection, BsonDocument document)
    {
        var parts = _paths.ConvertAll(
            Matcher (path) => new PathMatcher(path, new EqualTest(Require(document, path))));
        var found = new Query(AndMatcher.Of(parts)) { Limit = 1 }.Run(collection).Take(1).ToList();
        return found.Count > 0 ? found[0] : null;
    }

    private static BsonValue Require(BsonDocument document, FieldPath path) =>
        path.FindIn(document) is { IsNullOrMissing: false } value && value.Type != BsonType.Array
            ? value
            : throw new CommandException(
                ErrorCode.Location51132,
                "$merge write error: 'on' field cannot be missing, null, undefined or an array");

    private void MergeInto(CollectionEditor editor, StoredDocument stored, BsonDocument document, TimeProvider time)
    {
        if (whenMatched.Type == BsonType.Array)
        {
            var variables = Variables.None.With("new", BsonValue.From(document));
            Update(editor, stored, PipelineUpdate.Parse(whenMatched.AsArray, variables));
            return;
        }

        switch (whenMatched.AsString)
        {
            case "fail":
                // Is refused, and tells of the key that is there already.
                editor.Insert(DocumentId.Prepare(document, time));
                break;
            case "replace":
                Update(editor, stored, new Replacement(document));
                break;
            case "merge":
                Update(editor, stored, new Replacement(Combine(stored.Document, document)));
                break;
        }
    }

    private static void Update(CollectionEditor editor, StoredDocument stored, DocumentUpdate update) =>
        DocumentWriter.Update(editor, stored, update, out _);

    // What both have is taken from the new one, in the place where the old one has it.
    private static BsonDocument Combine(BsonDocument old, BsonDocument added)
    {
        var combined = new BsonBuilder();
        foreach (var element in old)
        {
            var isReplaced = added.TryGetValue(element.Utf8Name, out var replaced);
            combined.Add(element.Name, isReplaced ? replaced : element.Value);
        }

        foreach (var element in added)
        {
            combined.AddIfPresent(element.Name, old.TryGetValue(element.Utf8Name, out _) ? default : element.Value);
        }

        return combined;
    }
}
