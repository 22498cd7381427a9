using System.Collections.Concurrent;

namespace HeritageCatalog.GraphQL.Execution.Documents;

/// <summary>
/// Finds what a document became, or prepares it: once, however many requests bring it at the same time.
/// </summary>
internal sealed class DocumentStore(DocumentPreparation preparation, RequestOptions options)
{
    private readonly DocumentCache _accepted = new(options.DocumentCacheBytes, static document => document.Size);
    private readonly DocumentCache _refused = new(options.RefusedDocuments, static _ => 1);
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

    private PreparedDocument Prepare(UInt128 key, in GraphQLRequest request)
    {
        var copy = request;
        var underway = _underway.GetOrAdd(key, _ => new Lazy<PreparedDocument>(() => preparation.Prepare(copy)));
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
