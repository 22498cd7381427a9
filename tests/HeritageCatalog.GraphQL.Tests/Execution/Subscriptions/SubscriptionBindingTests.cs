using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Tests.Execution.Subscriptions;

/// <summary>What the check of schema and code says about subscriptions.</summary>
public sealed class SubscriptionBindingTests
{
    [Theory]
    [InlineData(typeof(Nothing), "Subscription.tick: No resolver and no property")]
    [InlineData(typeof(NoStream), "It must return IAsyncEnumerable<T>")]
    [InlineData(typeof(WrongEvent), "must be of the events' type Int32")]
    [InlineData(typeof(NoSubscribe), "no [Subscribe] says of which stream")]
    [InlineData(typeof(WithLoader), "cannot use loaders")]
    [InlineData(typeof(ForgottenArgument), "Subscription.tick(every:): No parameter of the resolver takes this")]
    [InlineData(typeof(OtherType), "cannot be written from Guid")]
    public void What_does_not_fit_is_refused(Type resolvers, string problem)
    {
        var refusal = Assert.Throws<SchemaBindingException>(() => Build(resolvers));

        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Either_of_the_two_methods_may_take_an_argument()
    {
        Assert.NotNull(Build(typeof(SharedArgument)));
    }

    private static object Build(Type resolvers)
    {
        return new GraphQLSchemaBuilder()
            .AddSdl("test.graphql", "type Query { ping: Int } type Subscription { tick(every: Int!): Int! }")
            .AddResolvers(typeof(Queries), resolvers)
            .AddLoader<AnyLoader>()
            .BuildExecutor();
    }

    private static IAsyncEnumerable<T> Stream<T>(params T[] events) => events.ToAsyncEnumerable();

    [QueryType]
    public static class Queries
    {
        public static int? Ping() => 1;
    }

    [SubscriptionType]
    public static class Nothing;

    [SubscriptionType]
    public static class NoStream
    {
        public static int Tick(int every) => every;
    }

    [SubscriptionType]
    public static class WrongEvent
    {
        [Subscribe(With = nameof(Ticks))]
        public static int Tick([EventMessage] string message, int every) => message.Length + every;

        public static IAsyncEnumerable<int> Ticks() => Stream(1);
    }

    [SubscriptionType]
    public static class NoSubscribe
    {
        public static int Tick([EventMessage] int message, int every) => message + every;
    }

    [SubscriptionType]
    public static class WithLoader
    {
        public static IAsyncEnumerable<int> Tick(int every, AnyLoader loader) => Stream(every, loader.GetHashCode());
    }

    [SubscriptionType]
    public static class ForgottenArgument
    {
        public static IAsyncEnumerable<int> Tick() => Stream(1);
    }

    [SubscriptionType]
    public static class OtherType
    {
        public static IAsyncEnumerable<Guid> Tick(int every) => Stream(Guid.Empty, new Guid(every, 0, 0, new byte[8]));
    }

    [SubscriptionType]
    public static class SharedArgument
    {
        [Subscribe(With = nameof(Ticks))]
        public static int Tick([EventMessage] int message) => message;

        public static IAsyncEnumerable<int> Ticks(int every) => Stream(every);
    }

    public sealed class AnyLoader : KeyedDataLoader<int, int>
    {
        protected override ValueTask LoadBatchAsync(LoadBatch<int, int> batch, CancellationToken cancellation) =>
            default;
    }
}
