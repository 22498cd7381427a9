using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Documents;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Tests.Execution;

namespace HeritageCatalog.GraphQL.Tests.Documents;

/// <summary>Trusted documents that are kept outside of the process.</summary>
public sealed class DocumentSourceTests
{
    private const string Query = "{ answer }";
    private const string Answer = """{"data":{"answer":42}}""";

    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    private readonly ManualTime _time = new();
    private readonly Shelf _shelf = new();

    [Theory]
    [InlineData("")]
    [InlineData("sha256:")]
    public async Task A_document_that_is_not_known_is_looked_for_once(string prefix)
    {
        _shelf.Add(Query);
        var executor = Build();

        Assert.Equal(Answer, await AskAsync(executor, prefix + HashOf(Query)));
        Assert.Equal(Answer, await AskAsync(executor, prefix + HashOf(Query)));

        Assert.Equal([HashOf(Query)], _shelf.Asked);
    }

    [Fact]
    public async Task One_that_is_nowhere_is_looked_for_once_until_the_answer_has_grown_old()
    {
        var executor = Build();
        Assert.Contains("DOCUMENT_NOT_FOUND", await AskAsync(executor, HashOf(Query)));
        _shelf.Add(Query);

        Assert.Contains("DOCUMENT_NOT_FOUND", await AskAsync(executor, HashOf(Query)));
        Assert.Single(_shelf.Asked);
        _time.Advance(AMinute);

        Assert.Equal(Answer, await AskAsync(executor, HashOf(Query)));
    }

    [Fact]
    public async Task One_that_was_taken_away_is_gone_when_the_answer_has_grown_old()
    {
        _shelf.Add(Query);
        var executor = Build();
        await AskAsync(executor, HashOf(Query));
        _shelf.Remove(Query);

        Assert.Equal(Answer, await AskAsync(executor, HashOf(Query)));
        _time.Advance(AMinute);

        Assert.Contains("DOCUMENT_NOT_FOUND", await AskAsync(executor, HashOf(Query)));
    }

    [Fact]
    public async Task While_the_source_cannot_be_asked_what_it_said_last_holds()
    {
        _shelf.Add(Query);
        var executor = Build();
        await AskAsync(executor, HashOf(Query));
        _shelf.IsClosed = true;
        _time.Advance(AMinute);

        Assert.Equal(Answer, await AskAsync(executor, HashOf(Query)));
        Assert.Contains("DOCUMENT_NOT_FOUND", await AskAsync(executor, HashOf("{ other: answer }")));

        Assert.Equal(2, _shelf.Failures);
    }

    [Fact]
    public async Task A_text_of_another_hash_is_none()
    {
        _shelf.Add("{ other: answer }", HashOf(Query));

        Assert.Contains("DOCUMENT_NOT_FOUND", await AskAsync(Build(), HashOf(Query)));
    }

    [Fact]
    public async Task Many_requests_at_a_time_ask_once()
    {
        _shelf.Add(Query);
        _shelf.Gate = new TaskCompletionSource();
        var executor = Build();

        var answers = Enumerable.Range(0, 20).Select(_ => AskAsync(executor, HashOf(Query))).ToList();
        _shelf.Gate.SetResult();

        Assert.All(await Task.WhenAll(answers), answer => Assert.Equal(Answer, answer));
        Assert.Single(_shelf.Asked);
    }

    [Fact]
    public async Task Names_that_are_made_up_take_no_more_memory_than_they_may()
    {
        var executor = Build(rememberedBytes: 20_000);

        for (var i = 0; i < 1000; i++)
        {
            await AskAsync(executor, HashOf($"{i}"));
        }

        Assert.InRange(executor.Resolver.Found!.Count, 1, 100);
    }

    [Fact]
    public async Task Documents_that_were_taken_at_the_start_are_not_looked_for()
    {
        var executor = Build();
        executor.TakeDocuments([Query]);

        Assert.Equal(Answer, await AskAsync(executor, HashOf(Query)));

        Assert.Empty(_shelf.Asked);
    }

    [Fact]
    public void Documents_that_were_taken_at_the_start_are_prepared_before_anybody_asks()
    {
        var executor = Build();
        executor.TakeDocuments([Query, "{ other: answer }"]);

        Assert.Equal(2, executor.PrepareTrustedDocuments(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_sent_or_named_otherwise_is_not_looked_for()
    {
        var executor = Build();

        await AskAsync(executor, "greeting");
        await LookUpAndRunAsync(executor, TestRun.Request(Query) with { PersistedQueryHash = Bytes(HashOf(Query)) });

        Assert.Empty(_shelf.Asked);
    }

    [Fact]
    public async Task Where_only_trusted_documents_run_these_do()
    {
        _shelf.Add(Query);
        var executor = Build(onlyTrusted: true);

        Assert.Equal(Answer, await AskAsync(executor, HashOf(Query)));
        Assert.Contains("DOCUMENT_NOT_TRUSTED", await LookUpAndRunAsync(executor, TestRun.Request("{ a: answer }")));
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Bytes(text)));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static Task<string> AskAsync(RequestExecutor executor, string id) => LookUpAndRunAsync(
        executor, new GraphQLRequest { Query = default, DocumentId = Bytes(id) });

    private static async Task<string> LookUpAndRunAsync(RequestExecutor executor, GraphQLRequest request)
    {
        await executor.LookUpDocumentAsync(request, TestContext.Current.CancellationToken);
        using var result = await executor.AnswerAsync(request);
        return result.ToJson();
    }

    private RequestExecutor Build(int rememberedBytes = 1_000_000, bool onlyTrusted = false) =>
        new GraphQLSchemaBuilder()
            .AddSdl("test.graphql", "type Query { answer: Int! }")
            .AddResolvers(typeof(AnswerQueries))
            .ModifyRequestOptions(options => options with
            {
                Documents = new DocumentOptions
                {
                    OnlyTrusted = onlyTrusted,
                    Source = new DocumentSource
                    {
                        FindAsync = _shelf.FindAsync,
                        OnFailure = _ => _shelf.Failures++,
                        RememberedBytes = rememberedBytes,
                        Time = _time,
                    },
                },
            })
            .BuildExecutor();

    private sealed class Shelf
    {
        private readonly Dictionary<string, string> _documents = [];

        public List<string> Asked { get; } = [];

        public bool IsClosed { get; set; }

        public int Failures { get; set; }

        public TaskCompletionSource? Gate { get; set; }

        public void Add(string text, string? hash = null) => _documents[hash ?? HashOf(text)] = text;

        public void Remove(string text) => _documents.Remove(HashOf(text));

        public async ValueTask<string?> FindAsync(string hash, CancellationToken cancellation)
        {
            Asked.Add(hash);
            await (Gate?.Task ?? Task.CompletedTask);
            return IsClosed ? throw new IOException("closed") : _documents.GetValueOrDefault(hash);
        }
    }

    private sealed class ManualTime : TimeProvider
    {
        private long _now = 5;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan time) => _now += time.Ticks;

        public override long GetTimestamp() => _now;
    }
}

[QueryType]
public static class AnswerQueries
{
    public static int Answer() => 42;
}
