using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Indexes;
using HeritageCatalog.MongoEmbedded.Matching;

namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>How the candidates for a query are found. The filter is still asked about each of them.</summary>
/// <param name="Candidates">How many entries or documents the plan visits when it runs to the end.</param>
/// <param name="IsSorted">The candidates come in the order that was asked for.</param>
internal abstract record QueryPlan(int Candidates, bool IsSorted)
{
    /// <summary>What a person reading a report is told, such as <c>IXSCAN name_1</c>.</summary>
    public abstract string Name { get; }

    public abstract IEnumerable<StoredDocument> Read(CollectionState collection);

    /// <summary>Says whether there are as many matching documents as candidates, without looking at them.</summary>
    public abstract bool IsCountOf(Matcher filter);
}

/// <summary>All documents in the order of their insertion, or the reverse.</summary>
internal sealed record CollectionScan(int Candidates, bool IsSorted, bool IsBackward)
    : QueryPlan(Candidates, IsSorted)
{
    public override string Name => "COLLSCAN";

    public override IEnumerable<StoredDocument> Read(CollectionState collection)
    {
        var reader = new RecordTreeReader(collection.Records, 0, collection.Records.Count, IsBackward);
        while (reader.MoveNext())
        {
            yield return new StoredDocument(reader.Key, reader.Value);
        }
    }

    public override bool IsCountOf(Matcher filter) => filter is EverythingMatcher;
}

/// <summary>Documents that some ranges of an index lead to, in the order of the index or the reverse.</summary>
internal sealed record IndexScan(IndexState Index, IndexBounds Bounds, bool IsSorted, bool IsBackward)
    : QueryPlan(Bounds.Count, IsSorted)
{
    public override string Name => $"IXSCAN {Index.Definition.Name}";

    public override IEnumerable<StoredDocument> Read(CollectionState collection)
    {
        // In a multikey index several entries may lead to the same document.
        var seen = Index.IsMultikey ? new HashSet<long>() : null;
        for (var at = 0; at < Bounds.Ranges.Count; at++)
        {
            var range = Bounds.Ranges[IsBackward ? Bounds.Ranges.Count - 1 - at : at];
            var reader = new KeyTreeReader(Index.Entries, range.Start, range.End, IsBackward);
            while (reader.MoveNext())
            {
                var record = IndexEntry.RecordOf(reader.Key);
                if (seen is null || seen.Add(record))
                {
                    collection.Records.TryGet(record, out var body);
                    yield return new StoredDocument(record, body);
                }
            }
        }
    }

    public override bool IsCountOf(Matcher filter) => Bounds.Tell(filter);
}
