using System.Diagnostics;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Telemetry;

/// <summary>One request on its way, told to traces and metrics. There is none where nobody listens.</summary>
internal sealed class ObservedOperation : IDisposable
{
    private readonly FieldUsage _usage;
    private readonly Client _client;
    private readonly bool _withDocument;
    private readonly long _startedAt = Stopwatch.GetTimestamp();
    private OperationPlan? _plan;
    private string? _errorType;

    public ObservedOperation(in GraphQLRequest request, FieldUsage usage, bool withDocument)
    {
        _usage = usage;
        _client = new Client(request.ClientName ?? "", request.ClientVersion ?? "");
        _withDocument = withDocument;
        Activity = EngineTraces.StartOperation();
        if (_client.Name.Length > 0)
        {
            Activity?.SetTag(TagNames.ClientName, _client.Name);
            Activity?.SetTag(TagNames.ClientVersion, _client.Version);
        }
    }

    public Activity? Activity { get; }

    /// <summary>The operation is known and about to run.</summary>
    public void Identify(OperationPlan plan)
    {
        _plan = plan;
        if (Activity is not null)
        {
            EngineTraces.Describe(Activity, plan, _withDocument);
        }

        if (EngineMetrics.IsUsageListened)
        {
            _usage.Count(plan, _client);
        }
    }

    /// <summary>What the operation costs is known.</summary>
    public void Measure(OperationCost cost)
    {
        EngineMetrics.RecordCost(cost.Greatest);
        Activity?.SetTag("graphql.operation.cost", cost.Greatest);
    }

    /// <summary>A response is there; of a subscription there are many.</summary>
    public void See(ExecutionResult result)
    {
        if (!result.HasErrors)
        {
            return;
        }

        foreach (var code in result.ErrorCodes)
        {
            _errorType ??= code;
            EngineMetrics.CountError(code);
        }

        // A partial answer is one: only what did not run at all is an error of the operation.
        if (result.Status != ExecutionStatus.Executed)
        {
            Activity?.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>There will be no response.</summary>
    public void Fail(Exception exception)
    {
        _errorType = exception.GetType().FullName;
        Activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
    }

    public void Dispose()
    {
        if (_errorType is not null)
        {
            Activity?.SetTag(TagNames.ErrorType, _errorType);
        }

        Activity?.Dispose();

        // How long somebody listens says nothing of the server.
        if (_plan?.Kind != Language.OperationKind.Subscription)
        {
            var type = _plan is null ? "unknown" : TagNames.Of(_plan.Kind);
            EngineMetrics.RecordOperation(Stopwatch.GetElapsedTime(_startedAt), type, _errorType);
        }
    }
}
