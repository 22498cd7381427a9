using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Documents;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Tests.Execution;

namespace HeritageCatalog.GraphQL.Tests.Documents;

public sealed class DocumentResolverTests
{
    private const string Query = "{ greeting }";
    private const string Data = """{"data":{"greeting":"你好"}}""";

    private static readonly TrustedDocuments Trusted = TrustedDocuments.Create([KeyValuePair.Create("greet", Query)]);
    private static readonly string Hash = HashOf(Query);

    [Fact]
    public async Task A_trusted_document_runs_by_its_id()
    {
        Assert.Equal(Data, await RunAsync(Build(new() { Trusted = Trusted }), id: "greet"));
    }

    [Fact]
    public async Task An_id_that_nobody_knows_is_told_from_other_errors()
    {
        var answer = await RunAsync(Build(new() { Trusted = Trusted }), id: "leave");

        Assert.Equal("DOCUMENT_NOT_FOUND", ResponseReader.ErrorCodes(answer));
    }

    [Fact]
    public async Task A_hash_is_unknown_until_it_comes_with_its_document()
    {
        var executor = Build(new() { AutomaticBytes = 10_000 });

        var before = await RunAsync(executor, hash: Hash);
        var registered = await RunAsync(executor, Query, hash: Hash);
        var after = await RunAsync(executor, hash: Hash);

        Assert.Equal(
            """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""",
            before);
        Assert.Equal(Data, registered);
        Assert.Equal(Data, after);
    }

    [Fact]
    public async Task Hashes_are_read_in_either_case()
    {
        var executor = Build(new() { AutomaticBytes = 10_000 });

        await RunAsync(executor, Query, hash: Hash);

        Assert.Equal(Data, await RunAsync(executor, hash: Hash.ToUpperInvariant()));
    }

    [Fact]
    public async Task The_hash_is_that_of_the_text_without_the_escapes_of_JSON()
    {
        var executor = Build(new() { AutomaticBytes = 10_000 });
        var request = Request("""{\n greeting }""", hash: HashOf("{\n greeting }")) with { QueryIsEscaped = true };

        using var answer = await executor.AnswerAsync(request);

        Assert.Equal(Data, answer.ToJson());
    }

    [Fact]
    public async Task A_hash_of_another_document_is_refused_and_registers_nothing()
    {
        var executor = Build(new() { AutomaticBytes = 10_000 });

        var answer = await RunAsync(executor, Query, hash: HashOf("{ other }"));

        Assert.Equal("PERSISTED_QUERY_HASH_MISMATCH", ResponseReader.ErrorCodes(answer));
        Assert.Equal(0, executor.Resolver.Automatic!.Count);
    }

    [Fact]
    public async Task A_document_that_is_not_valid_is_not_registered()
    {
        var executor = Build(new() { AutomaticBytes = 10_000 });

        await RunAsync(executor, "{ farewell }", hash: HashOf("{ farewell }"));

        Assert.Equal(0, executor.Resolver.Automatic!.Count);
    }

    [Fact]
    public async Task Where_nothing_can_be_registered_clients_are_told_so()
    {
        const string Error =
            """{"message":"PersistedQueryNotSupported","extensions":{"code":"PERSISTED_QUERY_NOT_SUPPORTED"}}""";
        const string NotSupported = $$"""{"errors":[{{Error}}]}""";
        var executor = Build(new());

        Assert.Equal(NotSupported, await RunAsync(executor, hash: Hash));
        Assert.Equal(Data, await RunAsync(executor, Query, hash: Hash));
        Assert.Equal(NotSupported, await RunAsync(executor, hash: Hash));
    }

    [Fact]
    public async Task A_trusted_document_can_be_asked_for_by_its_hash_as_well()
    {
        var trusted = TrustedDocuments.Create([KeyValuePair.Create(Hash, Query)]);

        Assert.Equal(Data, await RunAsync(Build(new() { Trusted = trusted, OnlyTrusted = true }), hash: Hash));
    }

    [Theory]
    [InlineData(Query, "", "", "DOCUMENT_NOT_TRUSTED")]
    [InlineData(Query, "leave", "", "DOCUMENT_NOT_TRUSTED")]
    [InlineData("", "leave", "", "DOCUMENT_NOT_FOUND")]
    [InlineData("", "", "0000", "PERSISTED_QUERY_NOT_SUPPORTED")]
    public async Task Other_documents_can_be_kept_out(string query, string id, string hash, string code)
    {
        var executor = Build(new() { Trusted = Trusted, OnlyTrusted = true, AutomaticBytes = 10_000 });

        Assert.Equal(code, ResponseReader.ErrorCodes(await RunAsync(executor, query, id, hash)));
        Assert.Equal(Data, await RunAsync(executor, id: "greet"));
    }

    [Fact]
    public async Task Nor_do_they_run_where_operations_may_have_many_responses()
    {
        var trusted = TrustedDocuments.Create([KeyValuePair.Create(Hash, Query)]);
        var executor = Build(new() { Trusted = trusted, OnlyTrusted = true });

        var refused = await FirstAsync(executor, Request(Query));
        var byHash = await FirstAsync(executor, Request("", hash: Hash));

        Assert.Equal("DOCUMENT_NOT_TRUSTED", ResponseReader.ErrorCodes(refused));
        Assert.Equal(Data, byHash);
    }

    [Fact]
    public async Task What_is_sent_beside_a_trusted_id_does_not_run()
    {
        var executor = Build(new() { Trusted = Trusted, OnlyTrusted = true });

        Assert.Equal(Data, await RunAsync(executor, "{ __schema { description } }", id: "greet"));
    }

    [Fact]
    public async Task Some_may_run_other_documents_all_the_same()
    {
        var executor = Build(new() { OnlyTrusted = true, IsExempt = user => user is not null });
        var developer = new ClaimsPrincipal(new ClaimsIdentity("test"));

        using var answer = await executor.ExecuteAsync(
            Request(Query), NoServices.Instance, developer, TestContext.Current.CancellationToken);

        Assert.Equal(Data, answer.ToJson());
    }

    private static GraphQLRequest Request(string query, string id = "", string hash = "") => new()
    {
        Query = Encoding.UTF8.GetBytes(query),
        DocumentId = Encoding.UTF8.GetBytes(id),
        PersistedQueryHash = Encoding.UTF8.GetBytes(hash),
    };

    private static async Task<string> FirstAsync(RequestExecutor executor, GraphQLRequest request)
    {
        var answers = executor.SubscribeAsync(
            request, NoServices.Instance, cancellation: TestContext.Current.CancellationToken);
        using var answer = await answers.FirstAsync(TestContext.Current.CancellationToken);
        return answer.ToJson();
    }

    private static async Task<string> RunAsync(
        RequestExecutor executor, string query = "", string id = "", string hash = "")
    {
        using var answer = await executor.AnswerAsync(Request(query, id, hash));
        return answer.ToJson();
    }

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static RequestExecutor Build(DocumentOptions documents) => new GraphQLSchemaBuilder()
        .AddSdl("greeting.graphql", "type Query { greeting: String! }")
        .AddResolvers(typeof(Queries))
        .ModifyRequestOptions(options => options with { Documents = documents })
        .BuildExecutor();

    [QueryType]
    public static class Queries
    {
        public static string Greeting() => "你好";
    }
}
