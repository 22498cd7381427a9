using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.GraphQL.Tests.Execution;

namespace HeritageCatalog.GraphQL.Tests.Loading;

public sealed class LoaderTests
{
    private const string Sdl = """
        type Query {
          word(key: String): String
          words(keys: [String!]!): [String]
          letters(key: String!): [String!]!
          length(key: String!): Int
          wordOfWord(key: String!): String
          primed(key: String!): String
          fromAnotherThread(key: String!): String
          nested(key: String!): String
          single(key: String!): String
          kept(key: String!): String
        }
        """;

    [Theory]
    [InlineData("""{ word(key: "a") }""", """{"word":"A"}""", "words(a)")]
    [InlineData("""{ x: word(key: "a") y: word(key: "b") z: word(key: "a") }""",
        """{"x":"A","y":"B","z":"A"}""", "words(a,b)")]
    [InlineData("""{ word(key: "missing") }""", """{"word":null}""", "words(missing)")]
    [InlineData("""{ word }""", """{"word":null}""", "")]
    [InlineData("""{ words(keys: ["b", "missing", "b", "a"]) }""",
        """{"words":["B",null,"B","A"]}""", "words(b,missing,a)")]
    [InlineData("""{ words(keys: []) }""", """{"words":[]}""", "")]
    [InlineData("""{ words(keys: ["a", "b", "c", "d"]) }""",
        """{"words":["A","B","C","D"]}""", "words(a,b,c) words(d)")]
    [InlineData("""{ x: letters(key: "ab") y: letters(key: "") }""",
        """{"x":["a","b"],"y":[]}""", "letters(ab,)")]
    [InlineData("""{ length(key: "a") }""", """{"length":1}""", "words(a)")]
    [InlineData("""{ wordOfWord(key: "a") }""", """{"wordOfWord":"AA"}""", "words(a) words(A)")]
    [InlineData("""{ primed(key: "a") }""", """{"primed":"primed"}""", "")]
    [InlineData("""{ x: single(key: "a") y: single(key: "b") }""", """{"x":"a!","y":"b!"}""", "")]
    public async Task A_loader_answers_and_sends(string query, string data, string batches)
    {
        var log = new Log();

        Assert.Equal(data, ResponseReader.Data(await RunAsync(query, log)));
        Assert.Equal(batches, log.ToString());
    }

    [Fact]
    public async Task A_key_that_fails_leaves_the_others_alone()
    {
        var response = await RunAsync("""{ x: single(key: "a") y: single(key: "fails") }""", new Log());

        Assert.Equal("""{"x":"a!","y":null}""", ResponseReader.Data(response));
        Assert.Equal("[y]", ResponseReader.ErrorPaths(response));
        Assert.Equal("No such word.", ResponseReader.ErrorMessages(response));
    }

    [Fact]
    public async Task The_keys_of_a_batch_are_a_collection_that_cannot_be_changed()
    {
        var loader = new CollectingLoader();
        var executor = new GraphQLSchemaBuilder()
            .AddSdl("words.graphql", "type Query { collected(key: String!): String }")
            .AddResolvers(typeof(Collected))
            .AddLoader(_ => loader)
            .BuildExecutor();

        await executor.RunAsync("""{ x: collected(key: "b") y: collected(key: "a") }""");

        Assert.Equal(["b", "a"], loader.Copied);
        Assert.True(loader.HasA);
        Assert.False(loader.HasC);
        Assert.IsType<NotSupportedException>(loader.Refusal);
    }

    [Fact]
    public async Task A_batch_that_fails_fails_all_its_keys()
    {
        var response = await RunAsync("""{ x: letters(key: "boom") y: letters(key: "b") }""", new Log());

        Assert.Equal("null", ResponseReader.Data(response));
        Assert.Equal("[x]", ResponseReader.ErrorPaths(response));
    }

    [Theory]
    [InlineData("""{ fromAnotherThread(key: "a") }""")]
    [InlineData("""{ nested(key: "a") }""")]
    public async Task A_loader_used_outside_the_flow_of_its_operation_refuses(string query)
    {
        var exceptions = new List<Exception>();

        var response = await RunAsync(query, new Log(), exceptions);

        Assert.Equal("INTERNAL_SERVER_ERROR", ResponseReader.ErrorCodes(response));
        Assert.Contains("outside the flow", Assert.Single(exceptions).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_kept_longer_than_its_operation_finds_nothing()
    {
        var log = new Log();

        await RunAsync("""{ kept(key: "mine") }""", log);
        await RunAsync("""{ word(key: "yours") }""", new Log());

        Assert.Throws<InvalidOperationException>(() => log.Kept.IsReady);
        Assert.Throws<InvalidOperationException>(() => log.Kept.GetAwaiter().GetResult());
    }

    [Fact]
    public async Task Each_operation_has_loaders_of_its_own()
    {
        var log = new Log();

        await RunAsync("""{ word(key: "a") }""", log);
        await RunAsync("""{ word(key: "a") }""", log);

        Assert.Equal("words(a) words(a)", log.ToString());
    }

    private static async Task<string> RunAsync(string query, Log log, List<Exception>? exceptions = null)
    {
        var executor = new GraphQLSchemaBuilder()
            .AddSdl("words.graphql", Sdl)
            .AddResolvers(typeof(Queries))
            .AddLoader<WordLoader>()
            .AddLoader<LetterLoader>()
            .AddLoader<SingleLoader>()
            .AddLoader(services => new NestedLoader((Log)services.GetService(typeof(Log))!))
            .OnUnhandledError((_, exception, _) => exceptions?.Add(exception))
            .BuildExecutor();
        using var result = await executor.AnswerAsync(TestRun.Request(query), log);
        return result.ToJson();
    }

    [QueryType]
    public static class Queries
    {
        public static Loading<string?> Word(string? key, WordLoader words) => words.LoadOptionalAsync(key);

        public static Loading<IReadOnlyList<string?>> Words(string[] keys, WordLoader words) =>
            words.LoadManyAsync(keys);

        public static Loading<IReadOnlyList<string>> Letters(string key, LetterLoader letters) =>
            letters.LoadAsync(key);

        public static Loading<int?> Length(string key, WordLoader words)
        {
            return words.LoadAsync(key).Select(static word => word?.Length);
        }

        public static async Task<string?> WordOfWord(string key, WordLoader words)
        {
            return await words.LoadAsync((await words.LoadAsync(key))!);
        }

        public static Loading<string?> Primed(string key, WordLoader words)
        {
            words.Prime(key, "primed");
            return words.LoadAsync(key);
        }

        public static async Task<string?> FromAnotherThread(string key, WordLoader words)
        {
            await Task.Yield();
            return await Task.Run(async () => await words.LoadAsync(key));
        }

        public static Loading<string?> Nested(string key, NestedLoader nested, WordLoader words)
        {
            nested.Words = words;
            return nested.LoadAsync(key);
        }

        public static Loading<string?> Kept(string key, WordLoader words, Log log) => log.Kept = words.LoadAsync(key);

        public static Loading<string> Single(string key, SingleLoader single) => single.LoadAsync(key);
    }

    public sealed class WordLoader(Log log) : BatchDataLoader<string, string>
    {
        protected override int MaxBatchSize => 3;

        protected override async ValueTask<IReadOnlyDictionary<string, string>> LoadBatchAsync(
            IReadOnlyList<string> keys, CancellationToken cancellation)
        {
            log.Add($"words({string.Join(",", keys)})");
            await Task.Yield();
            return keys.Where(key => key != "missing")
                .ToDictionary(key => key, key => key == "A" ? "AA" : key.ToUpperInvariant());
        }
    }

    public sealed class LetterLoader(Log log) : GroupedDataLoader<string, string>
    {
        protected override ValueTask<ILookup<string, string>> LoadGroupedBatchAsync(
            IReadOnlyList<string> keys, CancellationToken cancellation)
        {
            log.Add($"letters({string.Join(",", keys)})");
            return keys.Contains("boom")
                ? throw new GraphQLException("The batch fails.")
                : new(keys.SelectMany(key => key, (key, letter) => (key, $"{letter}"))
                    .ToLookup(pair => pair.key, pair => pair.Item2));
        }
    }

    public sealed class SingleLoader : CacheDataLoader<string, string>
    {
        protected override ValueTask<string> LoadSingleAsync(string key, CancellationToken cancellation)
        {
            return key == "fails" ? throw new GraphQLException("No such word.") : new($"{key}!");
        }
    }

    public sealed class NestedLoader(Log log) : KeyedDataLoader<string, string?>
    {
        public WordLoader? Words { get; set; }

        protected override async ValueTask LoadBatchAsync(
            LoadBatch<string, string?> batch, CancellationToken cancellation)
        {
            log.Add("nested");
            batch.Set(0, await Words!.LoadAsync(batch[0]));
        }
    }

    [QueryType]
    public static class Collected
    {
        [GraphQLName("collected")]
        public static Loading<string?> Value(string key, CollectingLoader loader) => loader.LoadAsync(key);
    }

    public sealed class CollectingLoader : BatchDataLoader<string, string>
    {
        public string[] Copied { get; private set; } = [];

        public bool HasA { get; private set; }

        public bool HasC { get; private set; }

        public Exception? Refusal { get; private set; }

        protected override ValueTask<IReadOnlyDictionary<string, string>> LoadBatchAsync(
            IReadOnlyList<string> keys, CancellationToken cancellation)
        {
            var collection = (ICollection<string>)keys;
            Copied = keys.ToArray();
            HasA = collection.Contains("a");
            HasC = collection.Contains("c");
            Refusal = Record.Exception(() => collection.Add("c"));
            return new(new Dictionary<string, string>());
        }
    }

    public sealed class Log : IServiceProvider
    {
        private readonly List<string> _entries = [];

        public Loading<string?> Kept { get; set; }

        public void Add(string entry) => _entries.Add(entry);

        public object? GetService(Type serviceType) => serviceType == typeof(Log) ? this : null;

        public override string ToString() => string.Join(" ", _entries);
    }
}
