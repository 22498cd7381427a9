using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Resolution;

/// <summary>Supplies one parameter of a resolver.</summary>
internal abstract class ParameterReader<T>
{
    /// <summary>The reader to use for one field of a plan: arguments become constants or variables there.</summary>
    public virtual ParameterReader<T> Bind(FieldPlan field) => this;

    public abstract T Read(OperationExecution operation);
}

/// <summary>Reads a value that is known before the operation runs.</summary>
internal sealed class ConstantReader<T>(T value) : ParameterReader<T>
{
    public override T Read(OperationExecution operation) => value;
}

/// <summary>Reads a service of the request, asked for once per operation.</summary>
internal sealed class ServiceReader<T>(int slot) : ParameterReader<T>
    where T : class
{
    public override T Read(OperationExecution operation) => operation.GetService<T>(slot);
}

/// <summary>Reads the operation's instance of a loader.</summary>
internal sealed class LoaderReader<T>(int slot) : ParameterReader<T>
    where T : DataLoader
{
    public override T Read(OperationExecution operation) => (T)operation.GetLoader(slot);
}

/// <summary>Reads the token that is cancelled when nobody waits for the answer any more.</summary>
internal sealed class CancellationReader : ParameterReader<CancellationToken>
{
    public override CancellationToken Read(OperationExecution operation) => operation.Cancellation;
}

/// <summary>Reads the context of the operation.</summary>
internal sealed class ContextReader : ParameterReader<OperationContext>
{
    public override OperationContext Read(OperationExecution operation) => operation.Context;
}

/// <summary>Reads the schema that is executed.</summary>
internal sealed class SchemaReader : ParameterReader<Schema>
{
    public override Schema Read(OperationExecution operation) => operation.Plan.Runtime.Schema;
}

/// <summary>Reads what is selected below the field.</summary>
internal sealed class SelectionReader(SelectionIndex? index) : ParameterReader<Selection>
{
    public override ParameterReader<Selection> Bind(FieldPlan field)
    {
        var site = field.Selection;
        return new SelectionReader(site is null ? null : new SelectionIndex(field.Operation, site));
    }

    public override Selection Read(OperationExecution operation) => new(index, operation.Conditions);
}
