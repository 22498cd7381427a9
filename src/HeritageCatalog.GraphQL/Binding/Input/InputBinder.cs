using System.Reflection;
using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding.Input;

/// <summary>Decides how a coerced input value becomes the CLR type that code wants.</summary>
internal sealed class InputBinder
{
    private static readonly Type[] ArrayTypes =
    [
        typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IEnumerable<>),
        typeof(IList<>), typeof(ICollection<>),
    ];

    private readonly PairTable<Blueprint> _enums = new();
    private readonly NullabilityInfoContext _nullability = new();
    private readonly RecordBinder _records;

    public InputBinder()
    {
        _records = new RecordBinder(this);
    }

    /// <summary>Null, and a problem, where the CLR type does not fit.</summary>
    public Blueprint? Bind(InputValueDefinition value, ParameterInfo parameter, BindingSite site)
    {
        // To read annotations is slow.
        var isDecided = value.Type.NullableType is not ListType
            && (value.Type.IsNonNull || Nullability.IsPlainValue(parameter.ParameterType));
        var nullability = isDecided ? null : _nullability.Create(parameter);
        return Bind(value, parameter.ParameterType, nullability, site);
    }

    /// <summary>Null, and a problem, where the CLR type does not fit.</summary>
    public Blueprint? Bind(
        InputValueDefinition value, Type clrType, NullabilityInfo? nullability, BindingSite site)
    {
        if (clrType.IsGenericType && clrType.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            var inner = clrType.GetGenericArguments()[0];
            var given = Bind(value.Type, inner, nullability?.GenericTypeArguments.FirstOrDefault(), site);
            return Wrap(typeof(OptionalConverter<>), [inner], given);
        }

        var takesNull = CanBeNull(clrType, nullability);
        if (!takesNull && !value.Type.IsNonNull && value.DefaultValue is not null)
        {
            var strict = Bind(value.Type.AsNonNull(), clrType, nullability, site);
            return strict is null
                ? null
                : Blueprint.Of(typeof(DefaultingConverter<>), [clrType], strict, value.DefaultValue);
        }

        return Bind(value.Type, clrType, nullability, site);
    }

    public Blueprint? Bind(GraphQLType type, Type clrType, NullabilityInfo? nullability, BindingSite site)
    {
        if (!type.IsNonNull && !CanBeNull(clrType, nullability))
        {
            site.Report($"The type \"{type}\" includes null, but {Names.Describe(clrType)} does not take it.");
            return null;
        }

        if (Nullable.GetUnderlyingType(clrType) is { } underlying)
        {
            return Wrap(typeof(NullableConverter<>), [underlying], Bind(type.AsNonNull(), underlying, null, site));
        }

        var converter = type.NullableType switch
        {
            ListType list => BindList(list, clrType, nullability, site),
            EnumType enumType => BindEnum(enumType, clrType, site),
            InputObjectType inputObject => _records.Bind(inputObject, clrType, site),
            ScalarType scalar => ScalarInputs.Find(scalar, clrType),
            _ => null,
        };
        if (converter is null)
        {
            site.Report($"A value of type \"{type}\" cannot become {Names.Describe(clrType)}.");
        }

        return converter;
    }

    private static bool CanBeNull(Type clrType, NullabilityInfo? nullability)
    {
        return clrType.IsValueType
            ? Nullable.GetUnderlyingType(clrType) is not null
            : nullability?.WriteState != NullabilityState.NotNull;
    }

    private static Blueprint? Wrap(Type definition, Type[] arguments, Blueprint? inner) =>
        inner is null ? null : Blueprint.Of(definition, arguments, inner);

    private Blueprint? BindEnum(EnumType type, Type clrType, BindingSite site)
    {
        if (clrType == typeof(string))
        {
            return Blueprint.Of(new CastConverter<string>());
        }

        if (!_enums.TryFind(type, clrType, out var converter) && clrType.IsEnum)
        {
            converter = Blueprint.Of(typeof(EnumConverter<>), [clrType], EnumMembers.Match(type, clrType, site));
            _enums.Add(type, clrType, converter);
        }

        return converter;
    }

    private Blueprint? BindList(ListType list, Type clrType, NullabilityInfo? nullability, BindingSite site)
    {
        var definition = clrType.IsGenericType ? clrType.GetGenericTypeDefinition() : null;
        var isArray = clrType.IsArray || (definition is not null && ArrayTypes.Contains(definition));
        if (ClrTypes.FindItemType(clrType) is not { } item || (!isArray && definition != typeof(List<>)))
        {
            return null;
        }

        var itemNullability = clrType.IsArray ? nullability?.ElementType : nullability?.GenericTypeArguments[0];
        var items = Bind(list.ItemType, item, itemNullability, site);
        return isArray
            ? Wrap(typeof(ArrayConverter<,>), [clrType, item], items)
            : Wrap(typeof(ListConverter<>), [item], items);
    }
}
