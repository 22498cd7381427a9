using System.Runtime.CompilerServices;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Tests.Execution.Subscriptions;

/// <summary>"Subscription Operations": from source streams to responses.</summary>
public sealed class SubscriptionTests
{
    private const string Sdl = """
        type Query { ping: String }
        type Subscription {
          count(to: Int!, failAt: Int): Int!
          word: Word
          number(from: Int!): Word
          refused: Int
          endless: Int
          deaf: Int
        }
        type Word { text: String! length: Int! }
        """;

    [Fact]
    public async Task Each_event_is_a_response()
    {
        var responses = await ReadAsync("subscription { count(to: 3) }");

        Assert.Equal(["""{"data":{"count":1}}""", """{"data":{"count":2}}""", """{"data":{"count":3}}"""], responses);
    }

    [Fact]
    public async Task The_selection_is_executed_for_each_event()
    {
        var responses = await ReadAsync("subscription { w: word { text n: length } }");

        Assert.Equal(
            [
                """{"data":{"w":{"text":"纸","n":1}}}""",
                """{"data":{"w":null}}""",
                """{"data":{"w":{"text":"red","n":3}}}""",
            ],
            responses);
    }

    [Fact]
    public async Task A_second_method_makes_the_value_of_the_event_by_a_loader()
    {
        var responses = await ReadAsync("subscription($n: Int!) { number(from: $n) { text } }", """{"n":7}""");

        Assert.Equal(["""{"data":{"number":{"text":"7"}}}""", """{"data":{"number":{"text":"8"}}}"""], responses);
    }

    [Fact]
    public async Task An_error_of_one_event_does_not_end_the_stream()
    {
        var responses = await ReadAsync("subscription { word { length text fault } }");

        Assert.Equal(3, responses.Count);
        Assert.Equal("[word,fault]", ResponseReader.ErrorPaths(responses[0]));
        Assert.Equal("""{"data":{"word":null}}""", responses[1]);
    }

    [Fact]
    public async Task A_non_null_root_field_that_fails_makes_data_null()
    {
        var responses = await ReadAsync("subscription { strict }");

        Assert.Equal(2, responses.Count);
        Assert.Equal("null", ResponseReader.Data(responses[0]));
        Assert.Equal("[strict]", ResponseReader.ErrorPaths(responses[0]));
        Assert.Equal("""{"data":{"strict":2}}""", responses[1]);
    }

    [Fact]
    public async Task A_source_stream_that_fails_ends_with_an_error_at_its_field()
    {
        var responses = await ReadAsync("subscription { c: count(to: 9, failAt: 2) }");

        Assert.Equal(2, responses.Count);
        Assert.Equal("""{"data":{"c":1}}""", responses[0]);
        Assert.Equal(
            """{"errors":[{"message":"no more","locations":[{"line":1,"column":16}],"path":["c"]}]}""", responses[1]);
    }

    [Fact]
    public async Task A_source_stream_that_cannot_begin_is_a_request_error()
    {
        var source = new Source();
        await using var results = Subscribe("subscription { refused }", source, Cancel).GetAsyncEnumerator(Cancel);

        Assert.True(await results.MoveNextAsync());
        Assert.Equal(ExecutionStatus.RequestError, results.Current.Status);
        Assert.Equal("INTERNAL_SERVER_ERROR", ResponseReader.ErrorCodes(results.Current.ToJson()));
        Assert.False(await results.MoveNextAsync());
    }

    [Theory]
    [InlineData("subscription { nothing }", "")]
    [InlineData("subscription($n: Int!) { count(to: $n) }", """{"n":"x"}""")]
    [InlineData("subscription { count", "")]
    public async Task A_request_error_is_the_only_response(string query, string variables)
    {
        var responses = await ReadAsync(query, variables);

        Assert.StartsWith("""{"errors":[""", Assert.Single(responses));
    }

    [Fact]
    public async Task A_query_has_one_response()
    {
        Assert.Equal(["""{"data":{"ping":"pong"}}"""], await ReadAsync("{ ping }"));
    }

    [Fact]
    public async Task Without_a_stream_a_subscription_is_refused()
    {
        var response = await Executor().RunAsync("subscription { word { text } }");

        Assert.Equal("GRAPHQL_OPERATION_NOT_ALLOWED", ResponseReader.ErrorCodes(response));
    }

    [Fact]
    public async Task A_reader_that_stops_ends_the_source()
    {
        var source = new Source();

        await foreach (var result in Subscribe("subscription { endless }", source, Cancel))
        {
            result.Dispose();
            break;
        }

        Assert.True(source.Ended.Task.IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData("subscription { endless }")]
    [InlineData("subscription { deaf }")]
    public async Task Cancellation_ends_the_wait_for_an_event(string query)
    {
        var source = new Source();
        using var listening = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var results = Subscribe(query, source, listening.Token).GetAsyncEnumerator(Cancel);
        await results.MoveNextAsync();
        var waiting = results.MoveNextAsync().AsTask();

        await listening.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        source.Release.SetResult();
        await source.Ended.Task.WaitAsync(Cancel);
    }

    [Fact]
    public async Task Each_event_has_services_of_its_own_that_are_disposed_of_after_it()
    {
        var made = new List<EventServices>();
        var results = Executor().SubscribeAsync(
            TestRun.Request("subscription { count(to: 2) }"),
            new Source(),
            createEventServices: () =>
            {
                made.Add(new EventServices());
                return made[^1];
            },
            cancellation: Cancel);

        var disposedBefore = new List<int>();
        await foreach (var result in results)
        {
            disposedBefore.Add(made.Count(services => services.IsDisposed));
            result.Dispose();
        }

        Assert.Equal([1, 2], disposedBefore);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static RequestExecutor Executor()
    {
        return new GraphQLSchemaBuilder()
            .AddSdl("test.graphql", Sdl)
            .AddSdl("more.graphql", "extend type Subscription { strict: Int! } extend type Word { fault: Int }")
            .AddResolvers(typeof(Queries), typeof(Events), typeof(Words))
            .AddLoader<WordLoader>()
            .BuildExecutor();
    }

    private static IAsyncEnumerable<ExecutionResult> Subscribe(
        string query, Source source, CancellationToken cancellation, string variables = "")
    {
        return Executor().SubscribeAsync(TestRun.Request(query, variables), source, cancellation: cancellation);
    }

    private static async Task<List<string>> ReadAsync(string query, string variables = "")
    {
        var responses = new List<string>();
        await foreach (var result in Subscribe(query, new Source(), Cancel, variables))
        {
            responses.Add(result.ToJson());
            result.Dispose();
        }

        return responses;
    }

    public sealed record Word(string Text);

    [QueryType]
    public static class Queries
    {
        public static string Ping() => "pong";
    }

    [ObjectType<Word>("Word")]
    public static class Words
    {
        public static int Length(Word word) => word.Text.Length;

        public static int? Fault(Word word) => throw new GraphQLException($"no fault in {word.Text}");
    }

    [SubscriptionType]
    public static class Events
    {
        public static async IAsyncEnumerable<int> Count(int to, int? failAt)
        {
            for (var i = 1; i <= to; i++)
            {
                await Task.Yield();
                yield return i == failAt ? throw new GraphQLException("no more") : i;
            }
        }

        public static Task<IAsyncEnumerable<Word?>> Word() =>
            Task.FromResult(Stream(new Word("纸"), null, new("red")));

        [Subscribe(With = nameof(NumbersAsync))]
        public static Loading<Word?> Number([EventMessage] int number, WordLoader loader) => loader.LoadAsync(number);

        public static async ValueTask<IAsyncEnumerable<int>> NumbersAsync(int from)
        {
            await Task.Yield();
            return Stream(from, from + 1);
        }

        [Subscribe(With = nameof(StrictEvents))]
        public static int Strict([EventMessage] int number) => number == 1 ? throw new GraphQLException("odd") : number;

        public static IAsyncEnumerable<int> StrictEvents() => Stream(1, 2);

        public static IAsyncEnumerable<int?> Refused() => throw new InvalidOperationException("secret");

        public static async IAsyncEnumerable<int?> Endless(
            Source source, [EnumeratorCancellation] CancellationToken cancellation)
        {
            using var end = new End(source);
            yield return 1;
            await Task.Delay(Timeout.Infinite, cancellation);
        }

        public static async IAsyncEnumerable<int?> Deaf(Source source)
        {
            using var end = new End(source);
            yield return 1;
            await source.Release.Task;
        }

        private static async IAsyncEnumerable<T> Stream<T>(params T[] items)
        {
            foreach (var item in items)
            {
                await Task.Yield();
                yield return item;
            }
        }
    }

    /// <summary>The service that tests watch source streams by.</summary>
    public sealed class Source : IServiceProvider
    {
        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public object? GetService(Type serviceType) => serviceType == typeof(Source) ? this : null;
    }

    public sealed class WordLoader : BatchDataLoader<int, Word>
    {
        protected override ValueTask<IReadOnlyDictionary<int, Word>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellation)
        {
            IReadOnlyDictionary<int, Word> words = keys.ToDictionary(key => key, key => new Word($"{key}"));
            return new(words);
        }
    }

    private sealed class EventServices : IServiceProvider, IAsyncDisposable
    {
        public bool IsDisposed { get; private set; }

        public object? GetService(Type serviceType) => null;

        public ValueTask DisposeAsync()
        {
            IsDisposed = true;
            return default;
        }
    }

    private sealed class End(Source source) : IDisposable
    {
        public void Dispose() => source.Ended.TrySetResult();
    }
}
