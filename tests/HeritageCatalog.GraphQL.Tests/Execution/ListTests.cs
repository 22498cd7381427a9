using System.Collections;
using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Tests.Execution;

/// <summary>Whatever a list is made of, its items are written in order, and a list that fails is null.</summary>
public sealed class ListTests
{
    private static readonly RequestExecutor Executor = new GraphQLSchemaBuilder()
        .AddSdl("test.graphql", """
            type Query {
              array: [Int!] list: [Int!] own: [Int!] set: [Int!] nested: [[Int]] empty: [Int!] none: [Int!]
              failsLate: [Int!] failsAtOnce: [Int!] uninitialized: [Int!] sequenceFails: [Int!]
            }
            """)
        .AddResolvers(typeof(Queries))
        .BuildExecutor();

    [Theory]
    [InlineData("array", "[1,2]")]
    [InlineData("list", "[1,2]")]
    [InlineData("own", "[0,10,20]")]
    [InlineData("set", "[7]")]
    [InlineData("nested", "[[1,null],null,[]]")]
    [InlineData("empty", "[]")]
    [InlineData("none", "null")]
    public async Task A_list_is_written(string field, string json)
    {
        Assert.Equal($"{{\"data\":{{\"r\":{json}}}}}", await Executor.RunAsync($"{{ r: {field} }}"));
    }

    [Theory]
    [InlineData("failsLate")]
    [InlineData("failsAtOnce")]
    [InlineData("uninitialized")]
    [InlineData("sequenceFails")]
    public async Task A_list_that_fails_is_null_and_one_error(string field)
    {
        var response = await Executor.RunAsync($"{{ a: array r: {field} b: array }}");

        Assert.Equal("""{"a":[1,2],"r":null,"b":[1,2]}""", ResponseReader.Data(response));
        Assert.Equal("[r]", ResponseReader.ErrorPaths(response));
    }

    [QueryType]
    public static class Queries
    {
        public static int[] Array() => [1, 2];

        public static List<int> List() => [1, 2];

        public static IReadOnlyList<int> Own() => new Computed(3, failsAt: -1);

        public static HashSet<int> Set() => [7];

        public static IReadOnlyList<int?[]?> Nested() => [[1, null], null, []];

        public static IEnumerable<int> Empty() => [];

        public static IReadOnlyList<int>? None() => null;

        public static IReadOnlyList<int> FailsLate() => new Computed(3, failsAt: 2);

        public static IReadOnlyList<int> FailsAtOnce() => new Computed(-1, failsAt: 0);

        public static ImmutableArray<int> Uninitialized() => default;

        public static IEnumerable<int> SequenceFails() => Enumerable.Range(0, 3).Select(number => 1 / (number - 2));
    }

    private sealed class Computed(int count, int failsAt) : IReadOnlyList<int>
    {
        public int Count => count < 0 ? throw new GraphQLException("No count.") : count;

        public int this[int index] => index == failsAt ? throw new GraphQLException("No item.") : index * 10;

        public IEnumerator<int> GetEnumerator()
        {
            return Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
