using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding.Input;

/// <summary>Finds how a scalar's coerced value becomes a CLR type.</summary>
internal static class ScalarInputs
{
    public static Blueprint? Find(ScalarType scalar, Type clrType)
    {
        var valueType = scalar.Coercion.ValueType;
        if (clrType.IsAssignableFrom(valueType))
        {
            return Blueprint.Of(typeof(CastConverter<>), [clrType]);
        }

        return valueType == typeof(int) ? FindWiderInteger(clrType)
            : valueType == typeof(double) ? FindOtherNumber(clrType)
            : valueType == typeof(string) ? FindParsable(scalar.Name, clrType)
            : null;
    }

    private static Blueprint? FindWiderInteger(Type clrType)
    {
        return clrType == typeof(long) ? Blueprint.Of(new MappedConverter<int, long>(static value => value))
            : clrType == typeof(double) ? Blueprint.Of(new MappedConverter<int, double>(static value => value))
            : clrType == typeof(decimal) ? Blueprint.Of(new MappedConverter<int, decimal>(static value => value))
            : null;
    }

    private static Blueprint? FindOtherNumber(Type clrType)
    {
        return clrType == typeof(float) ? Blueprint.Of(new MappedConverter<double, float>(static value => (float)value))
            : clrType == typeof(decimal)
            ? Blueprint.Of(new MappedConverter<double, decimal>(static value => (decimal)value))
            : null;
    }

    private static Blueprint? FindParsable(string scalar, Type clrType)
    {
        var parsable = clrType.GetInterfaces().Any(shared => shared.IsGenericType
            && shared.GetGenericTypeDefinition() == typeof(IParsable<>)
            && shared.GetGenericArguments()[0] == clrType);
        return parsable && TextTypes.Fit(scalar, clrType)
            ? Blueprint.Of(typeof(ParsingConverter<>), [clrType], scalar)
            : null;
    }
}
