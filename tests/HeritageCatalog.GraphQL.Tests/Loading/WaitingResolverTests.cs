using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution.Scheduling;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.GraphQL.Tests.Execution;

namespace HeritageCatalog.GraphQL.Tests.Loading;

/// <summary>Resolvers that wait for each other: they must neither stop their operation nor split batches.</summary>
public sealed class WaitingResolverTests
{
    private const string Sdl = """
        type Query {
          total: Int!
          half: Int!
          both: Int!
          outside: Int!
          number(key: Int!): Int!
          later(key: Int!): Int!
        }
        """;

    [Fact]
    public void The_runtime_keeps_continuations_where_they_are_looked_for()
    {
        Assert.True(TaskContinuations.AreVisible);
    }

    [Theory]
    [InlineData("{ total half }", """{"total":3,"half":1}""", "1,2")]
    [InlineData("{ half total }", """{"half":1,"total":3}""", "1,2")]
    [InlineData("{ a: half b: half total c: half }", """{"a":1,"b":1,"total":3,"c":1}""", "1,2")]
    [InlineData("{ both }", """{"both":4}""", "1,2")]
    [InlineData("{ both outside half }", """{"both":4,"outside":3,"half":1}""", "1,2")]
    [InlineData("{ half number(key: 3) }", """{"half":1,"number":3}""", "1,2,3")]
    [InlineData("{ later(key: 4) half number(key: 3) }", """{"later":4,"half":1,"number":3}""", "4,1,2,3")]
    [InlineData("{ half a: later(key: 4) b: later(key: 5) both }", """{"half":1,"a":4,"b":5,"both":4}""", "4,5,1,2")]
    public async Task A_resolver_may_wait_for_the_task_of_another(string query, string data, string batches)
    {
        var shared = new Shared();
        using var result = await new GraphQLSchemaBuilder()
            .AddSdl("numbers.graphql", Sdl)
            .AddResolvers(typeof(Queries))
            .AddLoader<NumberLoader>()
            .BuildExecutor()
            .AnswerAsync(TestRun.Request(query), shared)
            .AsTask()
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Equal(data, ResponseReader.Data(result.ToJson()));
        Assert.Equal(batches, string.Join(" ", shared.Batches));
    }

    [QueryType]
    public static class Queries
    {
        public static Task<int> Total(Shared shared, NumberLoader numbers) => shared.TotalAsync(numbers);

        public static async Task<int> Half(Shared shared, NumberLoader numbers)
        {
            await Task.Yield();
            return await HalveAsync(shared.TotalAsync(numbers));
        }

        public static async ValueTask<int> Both(Shared shared, NumberLoader numbers)
        {
            var parts = await Task.WhenAll(shared.TotalAsync(numbers), HalveAsync(shared.TotalAsync(numbers)));
            return parts.Sum();
        }

        public static async Task<int> Outside(Shared shared, NumberLoader numbers)
        {
            var total = shared.TotalAsync(numbers);
            return await Task.Run(() => total);
        }

        public static Loading<int> Number(int key, NumberLoader numbers) => numbers.LoadAsync(key);

        public static async Task<int> Later(int key, NumberLoader numbers)
        {
            await Task.Delay(50);
            return await numbers.LoadAsync(key);
        }

        private static async Task<int> HalveAsync(Task<int> whole) => await whole / 2;
    }

    public sealed class NumberLoader(Shared shared) : KeyedDataLoader<int, int>
    {
        protected override async ValueTask LoadBatchAsync(LoadBatch<int, int> batch, CancellationToken cancellation)
        {
            shared.Batches.Add(string.Join(",", batch));
            await Task.Yield();
            for (var i = 0; i < batch.Count; i++)
            {
                batch.Set(i, batch[i]);
            }
        }
    }

    /// <summary>Work that several resolvers of an operation need and that is done once.</summary>
    public sealed class Shared : IServiceProvider
    {
        private Task<int>? _total;

        public List<string> Batches { get; } = [];

        public object? GetService(Type serviceType) => serviceType == typeof(Shared) ? this : null;

        public Task<int> TotalAsync(NumberLoader numbers) => _total ??= AddAsync(numbers);

        private static async Task<int> AddAsync(NumberLoader numbers)
        {
            var first = numbers.LoadAsync(1);
            return await numbers.LoadAsync(2) + await first;
        }
    }
}
