namespace HeritageCatalog.GraphQL.Execution;

/// <content>Documents that are kept outside of the process.</content>
public sealed partial class RequestExecutor
{
    /// <summary>
    /// Has the document of a request at hand, if it names one that is kept outside of the process; to be awaited before
    /// anything else is done with the request. Completes at once where there is nothing to look for.
    /// </summary>
    /// <param name="request">The request as it arrived.</param>
    /// <param name="cancellation">Cancelled when nobody waits for the answer any more.</param>
    public ValueTask LookUpDocumentAsync(in GraphQLRequest request, CancellationToken cancellation) =>
        _resolver.LookUpAsync(request, cancellation);

    /// <summary>
    /// How long an answer may be given again before the source of documents is to be asked whether the request's still
    /// runs; null where that does not end.
    /// </summary>
    /// <param name="request">The request as it arrived.</param>
    public TimeSpan? FindDocumentFreshness(in GraphQLRequest request) => _resolver.FreshnessOf(request);

    /// <summary>Takes documents that are known to be in the source, so that it is not asked for each.</summary>
    public void TakeDocuments(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            _resolver.Found?.Add(text);
        }
    }
}
