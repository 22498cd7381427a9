namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>An object of a random schema. All below it is computed from its seed, here and by the oracle.</summary>
internal abstract class Row(int seed)
{
    public int Seed { get; } = seed;
}

/// <summary>A row whose object type is known by a CLR type of its own.</summary>
internal sealed class Row<TMark>(int seed) : Row(seed);

/// <summary>CLR types for the object types of a schema, by their number.</summary>
internal static class RowTypes
{
    private static readonly Type[] Marks =
        [typeof(M<int>), typeof(M<long>), typeof(M<byte>), typeof(M<char>), typeof(M<short>), typeof(M<float>)];

    public static Type Of(int number) => typeof(Row<>).MakeGenericType(Marks[number]);

    private sealed class M<T>;
}
