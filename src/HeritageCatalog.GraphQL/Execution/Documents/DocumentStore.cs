using System.Collections.Concurrent;

namespace HeritageCatalog.GraphQL.Execution.Documents;

/// <summary>
/// Finds what a document became, or prepares it: once, however many requests bring it at the same time.
/// </summary>
internal sealed class DocumentStore(DocumentPreparation preparation, RequestOptions options)
{
    // A refused document up to this length counts as one.
    private const int RefusedTextLength = 16 * 1024;

    private readonly DocumentCache _accepted = new(options.DocumentCacheBytes, static document => document.Size);
    private readonly DocumentCache _refused = new(options.RefusedDocuments, WeighRefused);
    private readonly ConcurrentDictionary<UInt128, Lazy<PreparedDocument>> _underway = new();

    public int AcceptedCount => _accepted.Count;

    public long AcceptedBytes => _accepted.Size;

    public int RefusedCount => _refused.Count;

    public PreparedDocument Get(in GraphQLRequest request)
    {
        var key = DocumentKey.Of(request);
        return _accepted.TryFind(key, request, out var known) || _refused.TryFind(key, request, out known)
            ? known
            : Prepare(key, request);
    }

    private static long WeighRefused(PreparedDocument document) => 1 + (document.TextLength / RefusedTextLength);

    private PreparedDocument Prepare(UInt128 key, in GraphQLRequest request)
    {
        // Another request may have prepared it since it was looked for.
        var copy = request;
        var underway = _underway.GetOrAdd(key, _ => new Lazy<PreparedDocument>(
            () => _accepted.TryFind(key, copy, out var known) ? known : preparation.Prepare(copy)));
        try
        {
            var document = underway.Value;
            if (!document.IsFor(request))
            {
                // Two documents with the same hash: the other one has the place.
                return preparation.Prepare(request);
            }

            (document.Plan is null ? _refused : _accepted).Add(key, document);
            return document;
        }
        finally
        {
            _underway.TryRemove(new KeyValuePair<UInt128, Lazy<PreparedDocument>>(key, underway));
        }
    }
}
