using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using HeritageCatalog.GraphQL.Telemetry;

namespace HeritageCatalog.GraphQL.Execution;

/// <content>What is told of operations to those who listen.</content>
public sealed partial class RequestExecutor
{
    /// <summary>Whether anybody listens to what is told of operations; else nobody needs to know who asks.</summary>
    public static bool IsObserved => EngineTraces.IsListened || EngineMetrics.AreListened;

    internal FieldUsage Usage { get; } = new();

    /// <summary>Counts the use of a request's fields without running it; null for one that cannot run.</summary>
    /// <param name="request">The request as it arrived.</param>
    /// <param name="user">Who asks; null for an anonymous caller.</param>
    public OperationUse? FindUse(GraphQLRequest request, ClaimsPrincipal? user = null) =>
        _resolver.Resolve(ref request, user) is null && _documents.Get(request).Plan is { } plan
            ? new OperationUse(Usage, plan)
            : null;

    private async ValueTask<ExecutionResult> ObserveAsync(
        GraphQLRequest request, IServiceProvider services, ClaimsPrincipal? user, CancellationToken cancellation)
    {
        using var observed = new ObservedOperation(request, Usage, _tracesDocuments);
        try
        {
            var result = await RespondAsync(request with { Observed = observed }, services, user, cancellation)
                .ConfigureAwait(false);
            observed.See(result);
            return result;
        }
        catch (Exception exception)
        {
            observed.Fail(exception);
            throw;
        }
    }

    private async IAsyncEnumerable<ExecutionResult> ObserveAllAsync(
        GraphQLRequest request,
        IServiceProvider services,
        ClaimsPrincipal? user,
        Func<IServiceProvider>? createEventServices,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var observed = new ObservedOperation(request, Usage, _tracesDocuments);
        var responses = RespondToAllAsync(
            request with { Observed = observed }, services, user, createEventServices, cancellation);
        await using var each = responses.GetAsyncEnumerator(CancellationToken.None);
        while (await MoveNextAsync(each, observed).ConfigureAwait(false))
        {
            observed.See(each.Current);
            yield return each.Current;
        }
    }

    private static async ValueTask<bool> MoveNextAsync(
        IAsyncEnumerator<ExecutionResult> responses, ObservedOperation observed)
    {
        try
        {
            // Whoever asks for the next response may stand elsewhere in the trace.
            Activity.Current = observed.Activity ?? Activity.Current;
            return await responses.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            observed.Fail(exception);
            throw;
        }
    }
}
