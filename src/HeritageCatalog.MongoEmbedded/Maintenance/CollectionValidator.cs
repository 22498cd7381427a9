using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Indexes;

namespace HeritageCatalog.MongoEmbedded.Maintenance;

/// <summary>Reads all documents of a collection and builds its indexes anew, to compare them with those it has.
/// </summary>
internal static class CollectionValidator
{
    public static CollectionFindings Validate(CollectionState collection, CancellationToken cancellation)
    {
        var errors = new List<string>();
        var invalid = 0L;
        var empty = collection with
        {
            Records = RecordTree.Empty,
            Indexes = [.. collection.Indexes.Select(index => IndexState.Empty(index.Definition))],
            NextRecord = 0,
        };
        var editor = new CollectionEditor(empty, batch: null);
        var documents = new RecordTreeReader(collection.Records, 0, collection.Records.Count, isBackward: false);
        while (documents.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                BsonDocument.Validate(documents.Value);
                editor.Insert(documents.Key, documents.Value);
            }
            catch (Exception problem) when (problem is CommandException or BsonFormatException)
            {
                invalid++;
                errors.Add($"record {documents.Key}: {problem.Message}");
            }
        }

        var broken = collection.Indexes.Zip(editor.Freeze().Indexes)
            .Where(pair => !HaveSameEntries(pair.First, pair.Second))
            .Select(pair => pair.First.Definition.Name)
            .ToHashSet();
        errors.AddRange(broken.Select(index => $"index '{index}' does not have the entries of the documents"));
        return new CollectionFindings(invalid, broken, errors);
    }

    private static bool HaveSameEntries(IndexState stored, IndexState derived)
    {
        if (stored.Entries.Count != derived.Entries.Count)
        {
            return false;
        }

        var left = new KeyTreeReader(stored.Entries, 0, stored.Entries.Count, isBackward: false);
        var right = new KeyTreeReader(derived.Entries, 0, derived.Entries.Count, isBackward: false);
        while (left.MoveNext() && right.MoveNext())
        {
            if (!left.Key.Bytes.AsSpan().SequenceEqual(right.Key.Bytes))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>What was found wrong with a collection.</summary>
internal sealed record CollectionFindings(
    long InvalidDocuments, IReadOnlySet<string> BrokenIndexes, IReadOnlyList<string> Errors);
