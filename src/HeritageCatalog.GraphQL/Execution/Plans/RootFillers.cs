using HeritageCatalog.GraphQL.Execution.Resolution;
using HeritageCatalog.GraphQL.Execution.Scheduling;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>ExecuteQuery(): writes <c>data</c> in one go.</summary>
internal sealed class ParallelRoot(ObjectPlan<RootValue> plan) : IHoleFiller
{
    public bool IsReady(object source) => true;

    public bool Fill(OperationExecution operation, object source)
    {
        operation.Holes.EnterNullable();
        if (plan.Write(operation, default))
        {
            operation.Holes.LeaveNullable();
            return true;
        }

        operation.Holes.CutBackNullable();
        operation.Buffer.Write("null"u8);
        return true;
    }
}

/// <summary>
/// ExecuteMutation(): leaves a gap for each root field; a field runs when all before it are finished.
/// </summary>
internal sealed class SerialRoot : IHoleFiller
{
    private readonly SerialField[] _fields;

    public SerialRoot(ObjectPlan<RootValue> plan)
    {
        _fields = new SerialField[plan.Steps.Length];
        for (var i = 0; i < _fields.Length; i++)
        {
            _fields[i] = new SerialField(plan.Steps[i], i);
        }
    }

    public bool IsReady(object source) => true;

    public bool Fill(OperationExecution operation, object source)
    {
        operation.Holes.EnterNullable();
        var isFirst = true;
        foreach (var field in _fields)
        {
            var inclusion = field.Step.Inclusion;
            if (inclusion is null || inclusion.Holds(operation.Conditions))
            {
                operation.Buffer.Write(isFirst ? field.Step.Field.FirstName : field.Step.Field.FollowingName);
                operation.Holes.Add(field, operation);
                isFirst = false;
            }
        }

        operation.Buffer.Write(isFirst ? "{}"u8 : "}"u8);
        operation.Holes.LeaveNullable();
        return true;
    }

    private sealed class SerialField(FieldStep<RootValue> step, int index) : IHoleFiller
    {
        public FieldStep<RootValue> Step { get; } = step;

        public bool IsReady(object source) => ((OperationExecution)source).MayRunSerialField(index);

        public bool Fill(OperationExecution operation, object source)
        {
            operation.Path.Push(Step.PathEntry);
            return Step.Execute(operation, default);
        }
    }
}
