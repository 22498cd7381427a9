using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace HeritageCatalog.GraphQL.Execution.Coercion;

/// <summary>Takes a value as the scalar's coercion made it.</summary>
internal sealed class CastConverter<T> : InputConverter<T>
{
    public override T Convert(object? coerced) => (T)coerced!;
}

/// <summary>Applies a function to the value that the scalar's coercion made.</summary>
internal sealed class MappedConverter<TFrom, T>(Func<TFrom, T> map) : InputConverter<T>
{
    public override T Convert(object? coerced) => coerced is null ? default! : map((TFrom)coerced);
}

/// <summary>Reads a value of the application's own type from text, such as an identifier.</summary>
internal sealed class ParsingConverter<T>(string scalar) : InputConverter<T>
    where T : IParsable<T>
{
    public override T Convert(object? coerced)
    {
        if (coerced is null)
        {
            return default!;
        }

        return T.TryParse((string)coerced, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new GraphQLException(
                $"{scalar} cannot represent value: \"{coerced}\".", ExecutionErrorCodes.InvalidArgument);
    }
}

/// <summary>Finds the member of a CLR enum by its name in the schema.</summary>
internal sealed class EnumConverter<T>(Dictionary<string, object> members) : InputConverter<T>
    where T : struct, Enum
{
    public override T Convert(object? coerced) => (T)members[(string)coerced!];
}

/// <summary>A value type that may be null.</summary>
internal sealed class NullableConverter<T>(InputConverter<T> inner) : InputConverter<T?>
    where T : struct
{
    public override T? Convert(object? coerced) => coerced is null ? null : inner.Convert(coerced);
}

/// <summary>A value that may be left out.</summary>
internal sealed class OptionalConverter<T>(InputConverter<T> inner) : InputConverter<Optional<T>>
{
    public override Optional<T> Convert(object? coerced) => new(inner.Convert(coerced));
}

/// <summary>An argument with a default whose parameter takes no null: null means the default there.</summary>
internal sealed class DefaultingConverter<T>(InputConverter<T> inner, object defaultValue) : InputConverter<T>
{
    [MaybeNull]
    private readonly T _default = inner.Convert(defaultValue);

    public override T Convert(object? coerced) => coerced is null ? _default! : inner.Convert(coerced);
}

/// <summary>A list as an array, which serves for every read-only list type.</summary>
internal sealed class ArrayConverter<TList, TItem>(InputConverter<TItem> items) : InputConverter<TList>
    where TList : class
{
    public override TList Convert(object? coerced)
    {
        return coerced is null ? null! : (TList)(object)Array.ConvertAll((object?[])coerced, items.Convert);
    }
}

/// <summary>A list as a <see cref="List{T}"/>.</summary>
internal sealed class ListConverter<TItem>(InputConverter<TItem> items) : InputConverter<List<TItem>>
{
    public override List<TItem> Convert(object? coerced)
    {
        return coerced is null ? null! : [.. ((object?[])coerced).Select(items.Convert)];
    }
}
