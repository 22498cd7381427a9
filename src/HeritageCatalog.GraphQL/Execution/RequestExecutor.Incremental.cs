using System.Runtime.CompilerServices;
using System.Security.Claims;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.Execution.Documents;
using HeritageCatalog.GraphQL.Execution.Incremental;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Scheduling;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Execution;

/// <content>Responses of several parts.</content>
public sealed partial class RequestExecutor
{
    /// <summary>
    /// Whether the response to a request can have several parts; false also for one that cannot run.
    /// </summary>
    /// <param name="request">The request as it arrived.</param>
    /// <param name="user">Who asks; null for an anonymous caller.</param>
    public bool IsIncremental(GraphQLRequest request, ClaimsPrincipal? user = null) =>
        _resolver.Resolve(ref request, user) is null
        && _documents.Get(request).Plan is { Incremental: not null };

    private async IAsyncEnumerable<ExecutionResult> RunInPartsAsync(
        PreparedDocument document,
        GraphQLRequest request,
        IServiceProvider services,
        ClaimsPrincipal? user,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (FindIncrementalPlan(document, request, user, out var variables) is not { } plan)
        {
            yield return await ExecuteResolvedAsync(request, services, user, cancellation).ConfigureAwait(false);
            yield break;
        }

        _resolver.Register(request);
        var report = MeasureCost(document, request, variables, user, out var refusal);
        if (refusal is not null)
        {
            yield return refusal;
            yield break;
        }

        var operation = _pool.Rent();
        var isOver = false;
        try
        {
            var context = new OperationContext(services, user, request.AcceptLanguage);
            operation.Begin(plan, context, variables, cancellation);
            operation.ReportedCost = report;
            await Scheduler.RunAsync(operation).ConfigureAwait(false);
            operation.Cancellation.ThrowIfCancellationRequested();
            using var run = new IncrementalRun(operation, request.Incremental, _bytes);
            var part = run.FinishFirst();
            while (part is not null)
            {
                yield return part;
                part = await run.NextAsync().ConfigureAwait(false);
            }

            isOver = true;
        }
        finally
        {
            if (isOver)
            {
                _pool.Return(operation);
            }
            else
            {
                _pool.Abandon(operation);
            }
        }
    }

    /// <summary>The plan for several parts; null where the response is to be sent whole, or not at all.</summary>
    private OperationPlan? FindIncrementalPlan(
        PreparedDocument document, in GraphQLRequest request, ClaimsPrincipal? user, out VariableValues variables)
    {
        variables = VariableValues.None;
        if (request.Incremental == IncrementalFormat.None
            || document.Plan is not { Incremental: { } plans } whole
            || plans.DirectiveCount > MostDirectives(request.Incremental)
            || (whole.Kind != OperationKind.Query && request.QueriesOnly)
            || (whole.Introspection is not null && !_mayIntrospect(user))
            || !TryCoerceVariables(whole, request, out variables, out _)
            || !whole.Conditions.TryEvaluate(variables, out var conditions))
        {
            return null;
        }

        return plans.Get(request.Incremental, conditions);
    }

    private int MostDirectives(IncrementalFormat format)
    {
        var most = _limits.MaxIncrementalDirectives ?? int.MaxValue;
        return format == IncrementalFormat.Legacy ? most / 4 : most;
    }
}
