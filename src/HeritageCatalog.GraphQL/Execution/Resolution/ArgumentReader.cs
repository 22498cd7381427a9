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
            VariableNode variable => new VariableReader<T>(
                names.IndexOf(variable.Name.Value), definition, converter, _omitted),
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
            return new RefusedReader<T>(refusal);
        }
    }
}

/// <summary>Reads an argument that is a variable.</summary>
internal sealed class VariableReader<T>(
    int variable, InputValueDefinition definition, InputConverter<T> converter, T omitted) : ParameterReader<T>
{
    public override T Read(OperationExecution operation)
    {
        if (!operation.Variables.TryGet(variable, out var value))
        {
            return definition.IsRequired ? throw Refuse() : omitted;
        }

        return value is null && definition.Type.IsNonNull ? throw Refuse() : converter.Convert(value);
    }

    private GraphQLException Refuse()
    {
        return new GraphQLException(
            $"Argument \"{definition.Coordinate}\" of non-null type \"{definition.Type}\" must not be null.",
            ExecutionErrorCodes.InvalidArgument);
    }
}

/// <summary>Reads an argument that holds variables in a list or an input object.</summary>
internal sealed class LiteralReader<T>(
    ValueNode literal, VariableCoercion names, InputValueDefinition definition, InputConverter<T> converter)
    : ParameterReader<T>
{
    public override T Read(OperationExecution operation)
    {
        return converter.Convert(LiteralInput.Coerce(literal, definition.Type, names, operation.Variables));
    }
}

/// <summary>Stands for an argument that cannot be used; the field is in error each time.</summary>
internal sealed class RefusedReader<T>(GraphQLException refusal) : ParameterReader<T>
{
    public override T Read(OperationExecution operation)
    {
        throw new GraphQLException(refusal.Message, refusal.Code, refusal.Extensions);
    }
}
