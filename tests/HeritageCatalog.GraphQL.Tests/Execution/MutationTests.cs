using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Tests.Execution;

/// <summary>"Executing Collected Fields serially": root fields of a mutation run one after another.</summary>
public sealed class MutationTests
{
    private const string Sdl = """
        type Query { value: Int! }
        type Mutation {
          add(number: Int!): Counter addLater(number: Int!): Counter fail: Counter failStrictly: Counter!
        }
        type Counter { value: Int! loaded: Int! later: Int! }
        """;

    [Theory]
    [InlineData("mutation { a: add(number: 1) { value } b: add(number: 2) { value } }",
        """{"a":{"value":1},"b":{"value":3}}""")]
    [InlineData("mutation { a: addLater(number: 1) { value } b: add(number: 2) { value } }",
        """{"a":{"value":1},"b":{"value":3}}""")]
    [InlineData("mutation { a: add(number: 1) { loaded } b: addLater(number: 2) { loaded later } }",
        """{"a":{"loaded":1},"b":{"loaded":3,"later":3}}""")]
    [InlineData("mutation { a: addLater(number: 1) { later loaded } b: fail { value } c: add(number: 5) { later } }",
        """{"a":{"later":1,"loaded":1},"b":null,"c":{"later":6}}""")]
    [InlineData("mutation { a: add(number: 1) @skip(if: true) { value } b: add(number: 2) { value } }",
        """{"b":{"value":2}}""")]
    [InlineData("mutation { add(number: 1) @include(if: false) { value } }", "{}")]
    public async Task Each_field_sees_all_that_the_one_before_it_did(string query, string data)
    {
        var counter = new Counter();

        Assert.Equal(data, ResponseReader.Data(await RunAsync(query, counter)));
    }

    [Fact]
    public async Task After_a_failure_for_good_the_rest_does_not_run()
    {
        var counter = new Counter();

        var response = await RunAsync(
            "mutation { add(number: 1) { value } failStrictly { value } last: add(number: 5) { value } }", counter);

        Assert.Equal("null", ResponseReader.Data(response));
        Assert.Equal("[failStrictly]", ResponseReader.ErrorPaths(response));
        Assert.Equal(1, counter.Value);
    }

    [Fact]
    public async Task Where_only_queries_may_run_a_mutation_does_not()
    {
        var counter = new Counter();
        var request = TestRun.Request("mutation { add(number: 1) { value } }") with { QueriesOnly = true };

        using var result = await Build().AnswerAsync(request, counter);

        Assert.Equal(ExecutionStatus.OperationNotAllowed, result.Status);
        Assert.Equal(0, counter.Value);
    }

    private static async Task<string> RunAsync(string query, Counter counter)
    {
        using var result = await Build().AnswerAsync(TestRun.Request(query), counter);
        return result.ToJson();
    }

    private static RequestExecutor Build()
    {
        return new GraphQLSchemaBuilder()
            .AddSdl("test.graphql", Sdl)
            .AddResolvers(typeof(Queries), typeof(Mutations), typeof(Counters))
            .AddLoader<ValueLoader>()
            .BuildExecutor();
    }

    public sealed class Counter : IServiceProvider
    {
        public int Value { get; set; }

        public object? GetService(Type serviceType) => serviceType == typeof(Counter) ? this : null;
    }

    [QueryType]
    public static class Queries
    {
        public static int Value(Counter counter) => counter.Value;
    }

    [MutationType]
    public static class Mutations
    {
        public static Counter? Add(int number, Counter counter)
        {
            counter.Value += number;
            return counter;
        }

        public static async Task<Counter?> AddLaterAsync(int number, Counter counter)
        {
            await Task.Yield();
            return Add(number, counter);
        }

        public static Counter? Fail() => throw new GraphQLException("It fails.");

        public static Counter FailStrictly() => throw new GraphQLException("It fails.");
    }

    [ObjectType("Counter")]
    public static class Counters
    {
        public static Loading<int> Loaded(Counter counter, ValueLoader loader) => loader.LoadAsync(0);

        public static async Task<int> Later(Counter counter)
        {
            await Task.Yield();
            return counter.Value;
        }
    }

    public sealed class ValueLoader(Counter counter) : KeyedDataLoader<int, int>
    {
        protected override async ValueTask LoadBatchAsync(LoadBatch<int, int> batch, CancellationToken cancellation)
        {
            await Task.Yield();
            batch.Set(0, counter.Value);
        }
    }
}
