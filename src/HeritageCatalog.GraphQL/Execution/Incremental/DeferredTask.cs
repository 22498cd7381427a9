using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Execution.Scheduling;

namespace HeritageCatalog.GraphQL.Execution.Incremental;

/// <summary>ExecuteExecutionGroup(): writes fields of one object, for one or several deferred fragments.</summary>
internal sealed class DeferredTask(DeliveryGroup[] groups, ObjectPlan plan, object value, int[] path)
    : DraftWork, IHoleFiller
{
    /// <summary>The fragments that wait for it.</summary>
    public DeliveryGroup[] Groups { get; } = groups;

    /// <summary>The response position of the object.</summary>
    public int[] Path { get; } = path;

    public bool IsStarted { get; set; }

    /// <summary>Why it has no fields to send; null while it may have.</summary>
    public GraphQLError? Failure { get; set; }

    /// <summary>Lists whose later items may be sent once the fields are.</summary>
    public List<ItemStream> Streams { get; set; } = [];

    public override void Write(OperationExecution operation, ResponseDraft draft)
    {
        operation.Path.Replace(Path);
        draft.FillRoot(operation, this, this);
    }

    public bool IsReady(in Hole hole) => true;

    public bool Fill(OperationExecution operation, in Hole hole) => plan.WriteObject(operation, value);
}
