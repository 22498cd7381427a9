using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Completion;

/// <summary>Completes an object of which both the schema and the CLR know the exact type.</summary>
internal sealed class ObjectCompleter<T>(FieldPlan field, bool isNonNull, ObjectPlan<T> plan)
    : ValueCompleter<T>(field, isNonNull)
{
    public override bool Complete(OperationExecution operation, T value)
    {
        if (value is null)
        {
            return CompleteNull(operation);
        }

        Enter(operation);
        return Leave(operation, plan.Write(operation, value));
    }
}

/// <summary>Completes an object or a value of an abstract type whose plan depends on the value's CLR type.</summary>
internal sealed class AbstractCompleter<T>(FieldPlan field, bool isNonNull, PolymorphicPlan plans)
    : ValueCompleter<T>(field, isNonNull)
{
    public override bool Complete(OperationExecution operation, T value)
    {
        if (value is null)
        {
            return CompleteNull(operation);
        }

        ObjectPlan plan;
        try
        {
            plan = plans.For(value.GetType());
        }
        catch (Exception error)
        {
            return CompleteError(operation, error);
        }

        Enter(operation);
        return Leave(operation, plan.WriteObject(operation, value));
    }
}
