using System.Runtime.CompilerServices;
using System.Security.Claims;
using HeritageCatalog.GraphQL.Execution.Subscriptions;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Execution;

/// <content>Operations with any number of responses.</content>
public sealed partial class RequestExecutor
{
    /// <summary>Why the document of a request cannot run; null where it can.</summary>
    /// <param name="request">The request as it arrived.</param>
    /// <param name="user">Who asks; null for an anonymous caller.</param>
    public ExecutionResult? FindRefusal(GraphQLRequest request, ClaimsPrincipal? user = null) =>
        _resolver.Resolve(ref request, user) ?? _documents.Get(request).Refusal;

    /// <summary>Whether a request has events to be subscribed to; false also for one that cannot run.</summary>
    /// <param name="request">The request as it arrived.</param>
    /// <param name="user">Who asks; null for an anonymous caller.</param>
    public bool IsSubscription(GraphQLRequest request, ClaimsPrincipal? user = null) =>
        _resolver.Resolve(ref request, user) is null
        && _documents.Get(request).Plan is { Kind: OperationKind.Subscription };

    /// <summary>
    /// Gives all responses of an operation: of a subscription one for each event, of a query or mutation the one
    /// there is.
    /// </summary>
    /// <remarks>
    /// A response with <see cref="ExecutionStatus.RequestError"/> is the last: the operation could not begin, or its
    /// source stream failed. Each response is to be disposed of before the next is asked for.
    /// </remarks>
    /// <param name="request">The request as it arrived; its bytes are not needed after the first response.</param>
    /// <param name="services">The services of the source stream.</param>
    /// <param name="user">Who asks; null for an anonymous caller.</param>
    /// <param name="createEventServices">
    /// Makes the services of one event, which are disposed of after it if they can be; null where all events use
    /// <paramref name="services"/>.
    /// </param>
    /// <param name="cancellation">Cancelled when nobody listens any more.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IAsyncEnumerable<ExecutionResult> SubscribeAsync(
        GraphQLRequest request,
        IServiceProvider services,
        ClaimsPrincipal? user = null,
        Func<IServiceProvider>? createEventServices = null,
        CancellationToken cancellation = default) =>
        IsObserved
            ? ObserveAllAsync(request, services, user, createEventServices, cancellation)
            : RespondToAllAsync(request, services, user, createEventServices, cancellation);

    private async IAsyncEnumerable<ExecutionResult> RespondToAllAsync(
        GraphQLRequest request,
        IServiceProvider services,
        ClaimsPrincipal? user,
        Func<IServiceProvider>? createEventServices,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        if ((request.Account?.Admit() ?? _resolver.Resolve(ref request, user)) is { } unknown)
        {
            yield return unknown;
            yield break;
        }

        var document = _documents.Get(request);
        if (document.Plan is not { Kind: OperationKind.Subscription } plan)
        {
            var parts = RunInPartsAsync(document, request, services, user, cancellation);
            await foreach (var part in parts.ConfigureAwait(false))
            {
                yield return part;
            }

            yield break;
        }

        _resolver.Register(request);
        if (!TryCoerceVariables(plan, request, out var variables, out var refusal))
        {
            yield return refusal!;
            yield break;
        }

        var report = MeasureCost(document, request, variables, user, out refusal);
        if (refusal is not null)
        {
            yield return refusal;
            yield break;
        }

        var context = new OperationContext(services, user, request.AcceptLanguage);
        var subscription = new Subscription(_pool, plan, variables, context, createEventServices);
        var results = subscription.Subscribe(
            eventContext => RunAsync(plan, variables, eventContext, report, cancellation), cancellation);
        await foreach (var result in results.ConfigureAwait(false))
        {
            yield return result;
        }
    }
}
