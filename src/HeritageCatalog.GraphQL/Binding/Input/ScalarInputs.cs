using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding.Input;

/// <summary>Finds how a scalar's coerced value becomes a CLR type.</summary>
internal static class ScalarInputs
{
    public static InputConverter? Find(ScalarType scalar, Type clrType)
    {
        var valueType = scalar.Coercion.ValueType;
        if (clrType.IsAssignableFrom(valueType))
        {
            return InputBinder.Create(typeof(CastConverter<>), [clrType]);
        }

        return valueType == typeof(int) ? FindWiderInteger(clrType)
            : valueType == typeof(double) ? FindOtherNumber(clrType)
            : valueType == typeof(string) ? FindParsable(scalar.Name, clrType)
            : null;
    }

    private static InputConverter? FindWiderInteger(Type clrType)
    {
        return clrType == typeof(long) ? new MappedConverter<int, long>(static value => value)
            : clrType == typeof(double) ? new MappedConverter<int, double>(static value => value)
            : clrType == typeof(decimal) ? new MappedConverter<int, decimal>(static value => value)
            : null;
    }

    private static InputConverter? FindOtherNumber(Type clrType)
    {
        return clrType == typeof(float) ? new MappedConverter<double, float>(static value => (float)value)
            : clrType == typeof(decimal) ? new MappedConverter<double, decimal>(static value => (decimal)value)
            : null;
    }

    private static InputConverter? FindParsable(string scalar, Type clrType)
    {
        var parsable = clrType.GetInterfaces().Any(shared => shared.IsGenericType
            && shared.GetGenericTypeDefinition() == typeof(IParsable<>)
            && shared.GetGenericArguments()[0] == clrType);
        return parsable && TextTypes.Fit(scalar, clrType)
            ? InputBinder.Create(typeof(ParsingConverter<>), [clrType], scalar)
            : null;
    }
}
