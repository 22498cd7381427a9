using System.Runtime.CompilerServices;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Resolution;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.Telemetry;

namespace HeritageCatalog.GraphQL.Execution.Subscriptions;

/// <summary>Runs the operation once, for one event.</summary>
internal delegate ValueTask<ExecutionResult> EventRun(OperationContext context);

/// <summary>One subscription: from its source stream to its responses.</summary>
/// <param name="pool">Lends the operation that the source stream's resolver is called in.</param>
/// <param name="plan">The operation.</param>
/// <param name="variables">Its variables, the same for all events.</param>
/// <param name="context">The context of the source stream.</param>
/// <param name="createEventServices">Makes the services of one event; null for those of the context.</param>
internal sealed class Subscription(
    OperationPool pool,
    OperationPlan plan,
    VariableValues variables,
    OperationContext context,
    Func<IServiceProvider>? createEventServices)
{
    private readonly EventSource _source = plan.Source!;

    /// <summary>Subscribe(): the last response has only errors when the source stream failed.</summary>
    public async IAsyncEnumerable<ExecutionResult> Subscribe(
        EventRun run, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (events, refusal) = await CreateSourceEventStreamAsync(cancellation).ConfigureAwait(false);
        if (refusal is not null)
        {
            yield return refusal;
            yield break;
        }

        SubscriptionCount.Begin();
        try
        {
            await using var source = new SourceEventStream(events!, cancellation);
            await foreach (var result in MapSourceToResponseEvent(source, run, cancellation).ConfigureAwait(false))
            {
                yield return result;
            }
        }
        finally
        {
            SubscriptionCount.End();
        }
    }

    private async ValueTask<(IAsyncEnumerable<object?>? Events, ExecutionResult? Refusal)> CreateSourceEventStreamAsync(
        CancellationToken cancellation)
    {
        try
        {
            return (await ResolveFieldEventStream(cancellation).ConfigureAwait(false), null);
        }
        catch (Exception error) when (!IsCancellation(error, cancellation))
        {
            return (null, Fail(error));
        }
    }

    private ValueTask<IAsyncEnumerable<object?>> ResolveFieldEventStream(CancellationToken cancellation)
    {
        var operation = pool.Rent();
        try
        {
            operation.Begin(plan, context, variables, cancellation);
            return _source.ResolveFieldEventStreamAsync(operation);
        }
        finally
        {
            pool.Return(operation);
        }
    }

    private async IAsyncEnumerable<ExecutionResult> MapSourceToResponseEvent(
        SourceEventStream source, EventRun run, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            ExecutionResult? failure = null;
            try
            {
                if (!await source.MoveNextAsync().ConfigureAwait(false))
                {
                    yield break;
                }
            }
            catch (Exception error) when (!IsCancellation(error, cancellation))
            {
                failure = Fail(error);
            }

            yield return failure
                ?? await ExecuteSubscriptionEventAsync(source.Current, run).ConfigureAwait(false);
            if (failure is not null)
            {
                yield break;
            }
        }
    }

    private async ValueTask<ExecutionResult> ExecuteSubscriptionEventAsync(object? initialValue, EventRun run)
    {
        var services = createEventServices?.Invoke();
        try
        {
            var eventContext = new OperationContext(services ?? context.Services, context.User, context.AcceptLanguage)
            {
                Event = initialValue,
            };
            return await run(eventContext).ConfigureAwait(false);
        }
        finally
        {
            if (services is IAsyncDisposable disposable)
            {
                await disposable.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private ExecutionResult Fail(Exception error)
    {
        var field = _source.Field;
        IEnumerable<SyntaxNode> nodes = error is ArgumentRefusedException refusal
            ? [refusal.Literal]
            : field.NodesFor(plan.Conditions.Evaluate(variables));
        var locations = nodes.Select(plan.LocationOf).ToArray();
        return RequestErrors.Create([plan.Runtime.Errors.ToError(error, locations, [field.ResponseName])]);
    }

    private static bool IsCancellation(Exception error, CancellationToken cancellation) =>
        error is OperationCanceledException && cancellation.IsCancellationRequested;
}
