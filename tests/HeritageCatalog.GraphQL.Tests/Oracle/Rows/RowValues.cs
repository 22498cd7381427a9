using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>The values of all fields of all rows. <c>rows.mjs</c> computes the same ones.</summary>
internal sealed class RowValues(ObjectBindings objects)
{
    private const int FailsOneIn = 19;
    private const int NullOneIn = 8;
    private const int ForbiddenNullOneIn = 25;

    private static readonly long[] Ints = [0, 1, -1, 42, 7, 1000, 2147483647, -2147483648, 65536, 3, 2147483648];
    private static readonly double[] Floats =
        [0, 1, -1.5, 0.1, 1e10, 123456789.125, 1e21, 5e-7, 2147483648, double.NaN];
    private static readonly string[] Strings = ["", "a", "青岛", "\"\\/", "line\nbreak\u0007", "😀", "\u2028<&>'+"];

    /// <summary>Where the root fields begin.</summary>
    public int RootSeed { get; set; }

    /// <summary>The value of a field.</summary>
    /// <exception cref="GraphQLException">The field is one of those that fail.</exception>
    public object? Get(int parent, FieldDefinition field, Type clrType)
    {
        var seed = Mix(parent, field.Name, 1);
        return seed % FailsOneIn == 0
            ? throw new GraphQLException("This field fails.")
            : Make(field.Type, clrType, seed);
    }

    public static int Mix(int number, string text, int salt)
    {
        var hash = 2166136261u ^ (uint)number;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619;
        }

        hash = (hash ^ (uint)salt) * 2654435761;
        return (int)((hash ^ (hash >> 15)) & 0x7FFFFFFF);
    }

    private object? Make(GraphQLType type, Type clrType, int seed)
    {
        var isNull = type.IsNonNull
            ? Mix(seed, "forbidden", 0) % ForbiddenNullOneIn == 0 && !clrType.IsValueType
            : Mix(seed, "null", 0) % NullOneIn == 0;
        if (isNull)
        {
            return null;
        }

        return type.NullableType is ListType list
            ? MakeList(list.ItemType, clrType.GetGenericArguments()[0], seed)
            : MakeNamed(type.CoreType, Mix(seed, "leaf", 0), seed);
    }

    private Array MakeList(GraphQLType itemType, Type item, int seed)
    {
        var items = Array.CreateInstance(item, Mix(seed, "length", 0) % 4);
        for (var i = 0; i < items.Length; i++)
        {
            items.SetValue(Make(itemType, item, Mix(seed, "item", i)), i);
        }

        return items;
    }

    private object MakeNamed(NamedType type, int choice, int seed) => type switch
    {
        CompositeType composite => MakeRow(composite, choice, seed),
        EnumType values => choice % 13 == 0 ? "NO_SUCH_VALUE" : values.Values[choice % values.Values.Length].Name,
        { Name: "Int" } => Ints[choice % Ints.Length],
        { Name: "Float" } => Floats[choice % Floats.Length],
        { Name: "Boolean" } => choice % 2 == 1,
        _ => Strings[choice % Strings.Length],
    };

    private object MakeRow(CompositeType type, int choice, int seed)
    {
        ObjectType[] possible = [.. type.PossibleTypes.OrderBy(candidate => candidate.Name, StringComparer.Ordinal)];
        return Activator.CreateInstance(objects.Get(possible[choice % possible.Length]).ClrType, seed)!;
    }
}
