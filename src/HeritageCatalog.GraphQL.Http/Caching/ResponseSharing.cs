using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Negotiation;
using HeritageCatalog.GraphQL.Http.Requests;
using HeritageCatalog.GraphQL.Http.Responses;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace HeritageCatalog.GraphQL.Http.Caching;

/// <summary>
/// Has anonymous queries that ask the same executed once: who comes later is given the kept answer, and who comes
/// meanwhile waits for it.
/// </summary>
internal sealed class ResponseSharing(
    ResponseCache cache, ResponseCacheOptions options, RequestExecutor executor, ResponseTracker? tracker)
{
    private readonly ConcurrentDictionary<RequestKey, TaskCompletionSource<CachedResponse?>> _underWay = new();

    /// <summary>The key of a request with a body; none where its answer is not to be shared.</summary>
    public RequestKey KeyOf(HttpContext context, ReadOnlyMemory<byte> body, ResponseMediaType mediaType) =>
        FindVariant(context, mediaType) is { } variant ? RequestKey.OfPost(body, variant, mediaType) : default;

    /// <summary>The key of a request by query string; none where its answer is not to be shared.</summary>
    public RequestKey KeyOf(HttpContext context, string queryString, ResponseMediaType mediaType) =>
        FindVariant(context, mediaType) is { } variant ? RequestKey.OfGet(queryString, variant, mediaType) : default;

    /// <summary>The kept answer, or null.</summary>
    public CachedResponse? Find(in RequestKey key) =>
        !key.IsNone && cache.TryGet(key, out var response) ? response : null;

    /// <summary>
    /// Whether the answer to a request may be kept as far as can be told before it is executed. One that registers its
    /// document is always executed, or the document could not be named later.
    /// </summary>
    public bool MayShare(in RequestKey key, in RequestParameters parameters, in GraphQLRequest request) =>
        !key.IsNone
        && (parameters.Query.IsEmpty || parameters.PersistedQueryHash.IsEmpty)
        && executor.IsQuery(request);

    /// <summary>Executes a query, or waits for somebody else who does.</summary>
    /// <returns>An answer that was kept, or else a result that was not.</returns>
    public async ValueTask<(CachedResponse? Kept, ExecutionResult? Result)> ExecuteAsync(
        HttpContext context, RequestKey key, GraphQLRequest request, CancellationToken cancel)
    {
        var mine = new TaskCompletionSource<CachedResponse?>(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<CachedResponse?> first;
        do
        {
            first = _underWay.GetOrAdd(key, mine);
            if (first == mine)
            {
                return await ExecuteFirstAsync(context, key, request, mine, cancel);
            }
        }
        while (await HasLeftAsync(first.Task, cancel));

        if (await first.Task is { } kept)
        {
            cache.CountHit();
            kept.CountUse(context.Request);
            return (kept, null);
        }

        // What the other read may be older than this request, or concerns the other alone.
        cache.CountMiss();
        return (null, await ExecuteAsync(context, request, cancel));
    }

    private async ValueTask<(CachedResponse? Kept, ExecutionResult? Result)> ExecuteFirstAsync(
        HttpContext context,
        RequestKey key,
        GraphQLRequest request,
        TaskCompletionSource<CachedResponse?> underWay,
        CancellationToken cancel)
    {
        CachedResponse? kept = null;
        try
        {
            // Somebody may have been ready with it between our look and our turn.
            if (cache.TryGet(key, out kept))
            {
                kept.CountUse(context.Request);
                return (kept, null);
            }

            cache.CountMiss();
            using var reads = tracker!.Begin();
            var result = await ExecuteAsync(context, request, cancel);
            kept = reads is null ? null : TryKeep(context, key, request, result, reads);
            return (kept, kept is null ? result : null);
        }
        catch (OperationCanceledException)
        {
            // Whoever waits has another begin anew.
            _underWay.TryRemove(key, out _);
            underWay.SetCanceled(CancellationToken.None);
            throw;
        }
        finally
        {
            if (_underWay.TryRemove(new(key, underWay)))
            {
                underWay.SetResult(kept);
            }
        }
    }

    // Waits for somebody else's answer, unless he goes before it is there.
    private static async ValueTask<bool> HasLeftAsync(Task<CachedResponse?> answer, CancellationToken cancel)
    {
        Task waiting = answer.WaitAsync(cancel);
        await waiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
        return answer.IsCanceled;
    }

    private ValueTask<ExecutionResult> ExecuteAsync(
        HttpContext context, GraphQLRequest request, CancellationToken cancel) =>
        executor.ExecuteAsync(request, context.RequestServices, user: null, cancel);

    private CachedResponse? TryKeep(
        HttpContext context, in RequestKey key, in GraphQLRequest request, ExecutionResult result, ResponseReads reads)
    {
        if (result.Status != ExecutionStatus.Executed || result.HasErrors || result.Length > options.LargestKept)
        {
            return null;
        }

        var content = new ArrayBufferWriter<byte>((int)result.Length);
        result.WriteTo(content);
        var bytes = content.WrittenSpan.ToArray();
        var response = new CachedResponse(cache, key.Copy(), bytes, EntityTag.Of(SHA256.HashData(bytes)))
        {
            NamesDocument = request.Query.IsEmpty,
            Use = executor.FindUse(request),
            ValidUntil = FindValidUntil(context, request),
        };
        if (!cache.IsTimely(response) || !reads.TryWatch(response))
        {
            return null;
        }

        cache.Keep(response);
        result.Dispose();
        return response;
    }

    private DateTimeOffset FindValidUntil(HttpContext context, in GraphQLRequest request)
    {
        var hints = context.RequestServices.GetRequiredService<CacheHints>();
        if (executor.FindDocumentFreshness(request) is { } freshness)
        {
            hints.KeepUntil(cache.Now + freshness);
        }

        return hints.ValidUntil;
    }

    private string? FindVariant(HttpContext context, ResponseMediaType mediaType)
    {
        var headers = context.Request.Headers;
        var isPublic = cache.IsOn
            && tracker is not null
            && mediaType != ResponseMediaType.None
            && StringValues.IsNullOrEmpty(headers.Authorization)
            && Caller.Find(context)?.Identity?.IsAuthenticated != true
            && !headers.ContainsKey("GraphQL-Cost");
        return isPublic ? options.VaryBy(context) : null;
    }
}
