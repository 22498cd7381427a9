using HeritageCatalog.GraphQL.Execution.Resolution;
using HeritageCatalog.GraphQL.Execution.Scheduling;

namespace HeritageCatalog.GraphQL.Execution.Plans;

/// <summary>ExecuteQuery(): writes <c>data</c> in one go.</summary>
internal sealed class ParallelRoot(ObjectPlan<RootValue> plan) : IHoleFiller
{
    public bool IsReady(in Hole hole) => true;

    public bool Fill(OperationExecution operation, in Hole hole)
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
        _fields = new SerialField[plan.Places.Length];
        for (var i = 0; i < _fields.Length; i++)
        {
            _fields[i] = new SerialField(plan.Places[i], i);
        }
    }

    public bool IsReady(in Hole hole) => true;

    public bool Fill(OperationExecution operation, in Hole hole)
    {
        operation.Holes.EnterNullable();
        var isFirst = true;
        foreach (var field in _fields)
        {
            var inclusion = field.Place.Inclusion;
            if (inclusion is null || inclusion.Holds(operation.Conditions))
            {
                var plan = field.Place.Step.Field;
                operation.Buffer.Write(isFirst ? plan.FirstName : plan.FollowingName);
                operation.Holes.Add(field, operation);
                isFirst = false;
            }
        }

        operation.Buffer.Write(isFirst ? "{}"u8 : "}"u8);
        operation.Holes.LeaveNullable();
        return true;
    }

    private sealed class SerialField(PlacedStep<RootValue> place, int index) : IHoleFiller
    {
        public PlacedStep<RootValue> Place { get; } = place;

        public bool IsReady(in Hole hole) => ((OperationExecution)hole.Source!).MayRunSerialField(index);

        public bool Fill(OperationExecution operation, in Hole hole)
        {
            operation.Path.Push(Place.PathEntry);
            return Place.Step.Execute(operation, default);
        }
    }
}
