using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.Execution.Plans;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Resolution;

/// <summary>
/// CoerceArgumentValues() for one argument; what can be known before the operation runs is done then.
/// </summary>
internal sealed class ArgumentReader<T>(InputValueDefinition definition, InputConverter<T> converter)
    : ParameterReader<T>
{
    private readonly T _omitted =
        definition.HasDefault ? converter.Convert(definition.DefaultValue) : converter.Missing;

    public override ParameterReader<T> Bind(FieldPlan field)
    {
        var literal = field.FindArgument(definition.Name)?.Value;
        var names = field.Operation.Variables;
        return literal switch
        {
            null => new ConstantReader<T>(_omitted),
            VariableNode variable => new VariableReader<T>(variable, names, definition, converter, _omitted),
            _ when LiteralInput.HoldsVariable(literal) => new LiteralReader<T>(literal, names, definition, converter),
            _ => BindConstant(literal),
        };
    }

    public override T Read(OperationExecution operation)
    {
        throw new InvalidOperationException($"The argument {definition.Coordinate} was not bound to a field.");
    }

    private ParameterReader<T> BindConstant(ValueNode literal)
    {
        try
        {
            return new ConstantReader<T>(converter.Convert(InputLiteral.Coerce(literal, definition.Type)));
        }
        catch (GraphQLException refusal)
        {
            return new RefusedReader<T>(literal, refusal);
        }
    }
}

/// <summary>Reads an argument whose value depends on the variables of the request.</summary>
internal abstract class RequestArgumentReader<T>(ValueNode literal) : ParameterReader<T>
{
    protected ValueNode Literal { get; } = literal;

    public sealed override T Read(OperationExecution operation)
    {
        try
        {
            return ReadValue(operation.Variables);
        }
        catch (GraphQLException refusal) when (refusal is not ArgumentRefusedException)
        {
            throw new ArgumentRefusedException(refusal, Literal);
        }
    }

    protected abstract T ReadValue(VariableValues variables);
}

/// <summary>Reads an argument that is a variable.</summary>
internal sealed class VariableReader<T>(
    VariableNode variable,
    VariableCoercion names,
    InputValueDefinition definition,
    InputConverter<T> converter,
    T omitted) : RequestArgumentReader<T>(variable)
{
    private readonly int _index = names.IndexOf(variable.Name.Value);

    protected override T ReadValue(VariableValues variables)
    {
        if (!variables.TryGet(_index, out var value) && !definition.IsRequired)
        {
            return omitted;
        }

        return value is null && definition.Type.IsNonNull
            ? throw new GraphQLException(
                $"Argument \"{definition.Coordinate}\" of non-null type \"{definition.Type}\" must not be null.",
                ExecutionErrorCodes.InvalidArgument)
            : converter.Convert(value);
    }
}

/// <summary>Reads an argument that holds variables in a list or an input object.</summary>
internal sealed class LiteralReader<T>(
    ValueNode literal, VariableCoercion names, InputValueDefinition definition, InputConverter<T> converter)
    : RequestArgumentReader<T>(literal)
{
    protected override T ReadValue(VariableValues variables)
    {
        return converter.Convert(LiteralInput.Coerce(Literal, definition.Type, names, variables));
    }
}

/// <summary>Stands for an argument that cannot be used; the field is in error each time.</summary>
internal sealed class RefusedReader<T>(ValueNode literal, GraphQLException refusal) : ParameterReader<T>
{
    public override T Read(OperationExecution operation) => throw new ArgumentRefusedException(refusal, literal);
}
