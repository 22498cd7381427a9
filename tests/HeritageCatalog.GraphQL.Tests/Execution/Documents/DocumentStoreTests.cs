using System.Text;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Documents;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Documents;

namespace HeritageCatalog.GraphQL.Tests.Execution.Documents;

public sealed class DocumentStoreTests
{
    [Fact]
    public async Task A_document_is_prepared_once()
    {
        var executor = Build();

        var first = executor.Documents.Get(TestRun.Request("{ value }"));
        await executor.RunAsync("{ value }");

        Assert.Same(first, executor.Documents.Get(TestRun.Request("{ value }")));
        Assert.Equal(1, executor.Documents.AcceptedCount);
    }

    [Fact]
    public void The_operation_name_and_the_escaping_tell_documents_apart()
    {
        var documents = Build().Documents;
        var request = TestRun.Request("query A { value } query B { value }", operationName: "A");

        var a = documents.Get(request);
        var b = documents.Get(request with { OperationName = "B"u8.ToArray() });
        var escaped = documents.Get(request with { QueryIsEscaped = true });

        Assert.Equal(3, new[] { a, b, escaped }.Distinct().Count());
    }

    [Fact]
    public async Task A_document_with_escapes_is_read_like_the_one_without()
    {
        var request = new GraphQLRequest
        {
            Query = Encoding.UTF8.GetBytes("""{\n  echo(v: \"\\\"\u4e2d\")\n}"""),
            QueryIsEscaped = true,
        };

        using var result = await Build().AnswerAsync(request);

        Assert.Equal("""{"data":{"echo":"\"中"}}""", result.ToJson());
    }

    [Fact]
    public async Task A_lone_surrogate_among_the_escapes_is_a_syntax_error()
    {
        var request = new GraphQLRequest { Query = """{ echo(v: \"\ud800\") }"""u8.ToArray(), QueryIsEscaped = true };

        using var result = await Build().AnswerAsync(request);

        Assert.Equal("GRAPHQL_PARSE_FAILED", ResponseReader.ErrorCodes(result.ToJson()));
    }

    [Fact]
    public void A_refused_document_is_remembered_apart()
    {
        var documents = Build().Documents;

        documents.Get(TestRun.Request("{ nothing }"));
        documents.Get(TestRun.Request("{ nothing }"));

        Assert.Equal((0, 1), (documents.AcceptedCount, documents.RefusedCount));
    }

    [Fact]
    public void Refused_documents_push_each_other_out()
    {
        var documents = Build().Documents;

        for (var i = 0; i < 500; i++)
        {
            documents.Get(TestRun.Request($"{{ nothing{i} }}"));
        }

        Assert.Equal(new RequestOptions().RefusedDocuments, documents.RefusedCount);
    }

    [Fact]
    public void The_size_of_all_documents_is_bounded_and_those_in_use_stay()
    {
        const int Capacity = 200_000;
        var documents = Build(Capacity).Documents;
        var kept = documents.Get(TestRun.Request("{ kept: value }"));

        for (var i = 0; i < 500; i++)
        {
            documents.Get(TestRun.Request($"{{ a{i:D10}: value }}"));
            Assert.Same(kept, documents.Get(TestRun.Request("{ kept: value }")));
        }

        Assert.InRange(documents.AcceptedCount, 5, 499);
        Assert.InRange(documents.AcceptedBytes, Capacity / 2, Capacity);
    }

    [Fact]
    public void Trusted_documents_can_be_prepared_before_anybody_asks_for_them()
    {
        var trusted = TrustedDocuments.Create(
        [
            KeyValuePair.Create("one", "query One { value }"),
            KeyValuePair.Create("two", "query A { value } query B { value }"),
            KeyValuePair.Create("unnamed", "{ value }"),
            KeyValuePair.Create("broken", "query {"),
            KeyValuePair.Create("wrong", "{ nothing }"),
        ]);
        var executor = Build(documents: trusted);

        var ready = executor.PrepareTrustedDocuments(TestContext.Current.CancellationToken);

        Assert.Equal(5, ready);
        Assert.Equal((5, 1), (executor.Documents.AcceptedCount, executor.Documents.RefusedCount));
    }

    [Fact]
    public void Long_refused_documents_are_not_kept_in_numbers()
    {
        var documents = Build().Documents;

        for (var i = 0; i < 200; i++)
        {
            documents.Get(TestRun.Request($"{{ nothing{i} }} # {new string('x', 64 * 1024)}"));
        }

        Assert.InRange(documents.RefusedCount, 1, new RequestOptions().RefusedDocuments / 4);
    }

    [Fact]
    public async Task Requests_that_bring_a_new_document_together_wait_for_one_preparation()
    {
        const int Requests = 16;
        var documents = Build().Documents;
        for (var round = 0; round < 50; round++)
        {
            var request = TestRun.Request($"{{ round{round}: value }}");
            using var start = new Barrier(Requests);
            var found = await Task.WhenAll(Enumerable.Range(0, Requests).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return documents.Get(request);
                },
                TaskCreationOptions.LongRunning)));

            Assert.Single(found.Distinct());
        }
    }

    [Fact]
    public void The_bytes_of_a_request_may_change_after_it_was_answered()
    {
        var documents = Build().Documents;
        var bytes = "{ value }"u8.ToArray();
        var first = documents.Get(new GraphQLRequest { Query = bytes });

        bytes.AsSpan().Fill((byte)'x');

        Assert.Same(first, documents.Get(TestRun.Request("{ value }")));
    }

    [Fact]
    public void Keys_differ_by_every_byte_and_by_length()
    {
        var keys = new HashSet<UInt128>();
        for (var length = 0; length < 40; length++)
        {
            for (var at = 0; at < length; at++)
            {
                var query = Enumerable.Repeat((byte)'a', length).ToArray();
                query[at] = (byte)'b';
                Assert.True(keys.Add(DocumentKey.Of(new GraphQLRequest { Query = query })));
            }
        }
    }

    private static RequestExecutor Build(int bytes = 1024 * 1024, TrustedDocuments? documents = null)
    {
        return new GraphQLSchemaBuilder()
            .AddSdl("test.graphql", "type Query { value: Int! echo(v: String!): String! }")
            .AddResolvers(typeof(Queries))
            .ModifyRequestOptions(options => options with
            {
                DocumentCacheBytes = bytes,
                Documents = options.Documents with { Trusted = documents ?? TrustedDocuments.None },
            })
            .BuildExecutor();
    }

    [QueryType]
    public static class Queries
    {
        public static int Value() => 1;

        public static string Echo(string v) => v;
    }
}
