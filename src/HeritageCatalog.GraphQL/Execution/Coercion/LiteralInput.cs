using HeritageCatalog.GraphQL.Execution.Resolution;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Coercion;

/// <summary>Input coercion of literals that hold variables.</summary>
internal static class LiteralInput
{
    public static bool HoldsVariable(ValueNode literal)
    {
        return literal switch
        {
            VariableNode => true,
            ListValueNode list => list.Values.Any(HoldsVariable),
            ObjectValueNode fields => fields.Fields.Any(field => HoldsVariable(field.Value)),
            _ => false,
        };
    }

    /// <summary>Coerces a literal with the variables of a request.</summary>
    /// <exception cref="ArgumentRefusedException">A variable is null where a value is needed.</exception>
    public static object? Coerce(ValueNode literal, GraphQLType type, VariableCoercion names, VariableValues variables)
    {
        switch (literal, type.NullableType)
        {
            case (VariableNode variable, _):
                return CoerceVariable(variable, type, names, variables);
            case (NullValueNode, ListType):
                return null;
            case (ListValueNode list, ListType listType):
                return list.Values.Select(item => Coerce(item, listType.ItemType, names, variables)).ToArray();
            case (_, ListType listType):
                return new[] { Coerce(literal, listType.ItemType, names, variables) };
            case (ObjectValueNode fields, InputObjectType inputType):
                return CoerceFields(fields, inputType, names, variables);
            default:
                return InputLiteral.Coerce(literal, type);
        }
    }

    private static object? CoerceVariable(
        VariableNode variable, GraphQLType type, VariableCoercion names, VariableValues variables)
    {
        var value = variables[names.IndexOf(variable.Name.Value)];
        return value is null && type.IsNonNull
            ? throw Refuse(
                variable, $"Variable \"${variable.Name.Value}\" of non-null type \"{type}\" must not be null.")
            : value;
    }

    private static Dictionary<string, object?> CoerceFields(
        ObjectValueNode literal, InputObjectType type, VariableCoercion names, VariableValues variables)
    {
        var coerced = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var value = literal.Fields.FirstOrDefault(node => node.Name.Value == field.Name)?.Value;
            if (value is not null && !IsMissing(value, names, variables))
            {
                coerced.Add(field.Name, Coerce(value, field.Type, names, variables));
            }
            else if (field.HasDefault)
            {
                coerced.Add(field.Name, field.DefaultValue);
            }
            else if (field.IsRequired)
            {
                throw Refuse(
                    literal, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            }
        }

        return CheckOneOf(literal, type, coerced);
    }

    private static bool IsMissing(ValueNode value, VariableCoercion names, VariableValues variables)
    {
        return value is VariableNode variable && !variables.IsProvided(names.IndexOf(variable.Name.Value));
    }

    private static Dictionary<string, object?> CheckOneOf(
        ValueNode literal, InputObjectType type, Dictionary<string, object?> coerced)
    {
        return type.IsOneOf && (coerced.Count != 1 || coerced.Values.Single() is null)
            ? throw Refuse(literal, $"Exactly one key must be specified for OneOf type \"{type}\", and not null.")
            : coerced;
    }

    private static ArgumentRefusedException Refuse(ValueNode literal, string message)
    {
        return new ArgumentRefusedException(
            new GraphQLException(message, ExecutionErrorCodes.InvalidArgument), literal);
    }
}
