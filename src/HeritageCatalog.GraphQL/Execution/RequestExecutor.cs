using System.Buffers;
using System.Security.Claims;
using System.Text.Json;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Documents;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.Execution.Documents;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Scheduling;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.Telemetry;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution;

/// <summary>ExecuteRequest(): answers requests to one schema. Safe for any number of requests at once.</summary>
public sealed partial class RequestExecutor
{
    private readonly SchemaRuntime _runtime;
    private readonly DocumentStore _documents;
    private readonly OperationPool _pool;
    private readonly CostOptions? _costs;
    private readonly DocumentResolver _resolver;
    private readonly int _documentCacheBytes;
    private readonly Func<ClaimsPrincipal?, bool> _mayIntrospect;
    private readonly bool _tracesDocuments;

    private readonly ArrayPool<byte> _bytes;
    private readonly OperationLimits _limits;

    internal RequestExecutor(SchemaRuntime runtime, RequestOptions options, ArrayPool<byte> bytes)
    {
        _runtime = runtime;
        _documents = new DocumentStore(new DocumentPreparation(runtime, options), options);
        _pool = new OperationPool(bytes);
        _bytes = bytes;
        _limits = options.Limits;
        _costs = options.Cost;
        _resolver = new DocumentResolver(options.Documents);
        _documentCacheBytes = options.DocumentCacheBytes;
        _mayIntrospect = options.MayIntrospect;
        _tracesDocuments = options.TracesDocuments;
        EngineMetrics.Watch(this);
    }

    /// <summary>The schema that is executed.</summary>
    public Schema Schema => _runtime.Schema;

    internal DocumentStore Documents => _documents;

    /// <summary>Makes the trusted documents ready to run, as far as there is room for half of what is kept.</summary>
    /// <returns>How many operations are ready.</returns>
    public int PrepareTrustedDocuments(CancellationToken cancellation) =>
        WarmUp.Prepare(_resolver.TrustedTexts, _documents, _documentCacheBytes / 2, cancellation);

    internal DocumentResolver Resolver => _resolver;

    internal OperationPool Pool => _pool;

    /// <summary>Answers a request. The answer is there at once when nothing had to be awaited.</summary>
    /// <param name="request">The request as it arrived.</param>
    /// <param name="services">The services of this request; loaders and resolvers get theirs from it.</param>
    /// <param name="user">Who asks; null for an anonymous caller.</param>
    /// <param name="cancellation">Cancelled when nobody waits for the answer any more.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled before the answer was complete.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request,
        IServiceProvider services,
        ClaimsPrincipal? user = null,
        CancellationToken cancellation = default) =>
        IsObserved
            ? ObserveAsync(request, services, user, cancellation)
            : RespondAsync(request, services, user, cancellation);

    /// <summary>Whether a request runs a query; false also for one that cannot run.</summary>
    /// <param name="request">The request as it arrived.</param>
    /// <param name="user">Who asks; null for an anonymous caller.</param>
    public bool IsQuery(GraphQLRequest request, ClaimsPrincipal? user = null) =>
        _resolver.Resolve(ref request, user) is null
        && _documents.Get(request).Plan is { Kind: OperationKind.Query };

    private ValueTask<ExecutionResult> RespondAsync(
        GraphQLRequest request, IServiceProvider services, ClaimsPrincipal? user, CancellationToken cancellation)
    {
        return (request.Account?.Admit() ?? _resolver.Resolve(ref request, user)) is { } refusal
            ? new ValueTask<ExecutionResult>(refusal)
            : ExecuteResolvedAsync(request, services, user, cancellation);
    }

    private ValueTask<ExecutionResult> ExecuteResolvedAsync(
        in GraphQLRequest request, IServiceProvider services, ClaimsPrincipal? user, CancellationToken cancellation)
    {
        var document = _documents.Get(request);
        if (document.Plan is not { } plan)
        {
            return new ValueTask<ExecutionResult>(document.Refusal!);
        }

        _resolver.Register(request);
        if (plan.Kind != OperationKind.Query && FindRefusal(plan, request) is { } notAllowed)
        {
            return new ValueTask<ExecutionResult>(notAllowed);
        }

        if (plan.Introspection is { } introspection && !_mayIntrospect(user))
        {
            return new ValueTask<ExecutionResult>(IntrospectionDisabled(plan, introspection));
        }

        CostReport? report = null;
        if (TryCoerceVariables(plan, request, out var variables, out var refusal))
        {
            report = MeasureCost(document, request, variables, user, out refusal);
        }

        if (refusal is not null)
        {
            return new ValueTask<ExecutionResult>(refusal);
        }

        var context = new OperationContext(services, user, request.AcceptLanguage);
        return RunAsync(plan, variables, context, report, cancellation);
    }

    private ExecutionResult? FindRefusal(OperationPlan plan, in GraphQLRequest request) =>
        request.QueriesOnly ? NotAllowed(plan)
            : plan.Kind == OperationKind.Subscription ? RequestErrors.Create(
                "Subscriptions are not served over this transport.", ExecutionErrorCodes.OperationNotAllowed)
            : null;

    private static ExecutionResult NotAllowed(OperationPlan plan)
    {
        var error = new GraphQLError($"A {plan.Kind.ToString().ToLowerInvariant()} cannot be run here, only a query.")
        {
            Extensions = ErrorExtensions.WithCode(ExecutionErrorCodes.OperationNotAllowed),
        };
        return RequestErrors.Create([error], ExecutionStatus.OperationNotAllowed);
    }

    private static ExecutionResult IntrospectionDisabled(OperationPlan plan, FieldPlan field)
    {
        var problem = $"The field '{field.Definition.Name}' cannot be asked for: introspection is disabled.";
        var error = new GraphQLError(problem, plan.LocationOf(field.FirstNode))
        {
            Extensions = ErrorExtensions.WithCode(ExecutionErrorCodes.IntrospectionDisabled),
        };
        return RequestErrors.Create([error], ExecutionStatus.Forbidden);
    }

    private static bool TryCoerceVariables(
        OperationPlan plan, in GraphQLRequest request, out VariableValues variables, out ExecutionResult? refusal)
    {
        variables = VariableValues.None;
        refusal = null;
        if (plan.Variables.Count == 0)
        {
            return true;
        }

        try
        {
            var problems = new VariableProblems();
            variables = plan.Variables.Coerce(request.Variables, problems);
            refusal = problems.Errors.Count > 0 ? RequestErrors.Create(problems.Errors) : null;
        }
        catch (JsonException)
        {
            refusal = RequestErrors.Create(
                "The variables are not a JSON object.", ExecutionErrorCodes.InvalidVariables);
        }

        return refusal is null;
    }

    private CostReport? MeasureCost(
        PreparedDocument document,
        in GraphQLRequest request,
        VariableValues variables,
        ClaimsPrincipal? user,
        out ExecutionResult? refusal)
    {
        refusal = null;
        request.Observed?.Identify(document.Plan!);
        if (document.Cost is not { } program)
        {
            return null;
        }

        var report = CostGuard.Measure(program, _costs!, variables, user);
        request.Observed?.Measure(report.Cost);
        refusal = report.IsTooMuch ? CostGuard.Refuse(report) : request.Account?.Spend(report.Cost.Greatest);
        return _costs!.Reports(request) ? report : null;
    }

    private ValueTask<ExecutionResult> RunAsync(
        OperationPlan plan,
        VariableValues variables,
        OperationContext context,
        CostReport? report,
        CancellationToken cancellation) =>
        EngineTraces.IsListened
            ? RunTracedAsync(plan, variables, context, report, cancellation)
            : RunNowAsync(plan, variables, context, report, cancellation);

    private async ValueTask<ExecutionResult> RunTracedAsync(
        OperationPlan plan,
        VariableValues variables,
        OperationContext context,
        CostReport? report,
        CancellationToken cancellation)
    {
        using var activity = EngineTraces.StartStep("GraphQL execute");
        return await RunNowAsync(plan, variables, context, report, cancellation).ConfigureAwait(false);
    }

    private ValueTask<ExecutionResult> RunNowAsync(
        OperationPlan plan,
        VariableValues variables,
        OperationContext context,
        CostReport? report,
        CancellationToken cancellation)
    {
        var operation = _pool.Rent();
        try
        {
            operation.Begin(plan, context, variables, cancellation);
            operation.ReportedCost = report;
            var run = Scheduler.RunAsync(operation);
            return run.IsCompletedSuccessfully
                ? new ValueTask<ExecutionResult>(Finish(operation))
                : FinishAsync(operation, run);
        }
        catch (GraphQLException refusal)
        {
            _pool.Abandon(operation);
            return new ValueTask<ExecutionResult>(
                RequestErrors.Create(refusal.Message, refusal.Code ?? ExecutionErrorCodes.InvalidVariables));
        }
        catch
        {
            _pool.Abandon(operation);
            throw;
        }
    }

    private async ValueTask<ExecutionResult> FinishAsync(OperationExecution operation, ValueTask run)
    {
        try
        {
            await run.ConfigureAwait(false);
            return Finish(operation);
        }
        catch
        {
            _pool.Abandon(operation);
            throw;
        }
    }

    private OperationResult Finish(OperationExecution operation)
    {
        operation.Cancellation.ThrowIfCancellationRequested();
        operation.Response.Text.Assemble(operation.Errors.ToSorted(), operation.ReportedCost);
        return new OperationResult(operation, _pool);
    }
}
