using System.Security.Claims;
using HeritageCatalog.GraphQL.Http.Caching;
using Microsoft.AspNetCore.Builder;

namespace HeritageCatalog.GraphQL.Http.Tests.Caching;

public sealed class ResponseCacheTests
{
    [Fact]
    public async Task A_question_asked_again_is_not_executed_again()
    {
        await using var server = await NumberServer.StartAsync();

        var first = await server.AnswerAsync(NumberServer.Number);
        var second = await server.AnswerAsync(NumberServer.Number);

        Assert.Equal("""{"data":{"number":1}}""", first);
        Assert.Equal(first, second);
        Assert.Equal(1, server.Get<Numbers>().Reads);
        Assert.Equal((1, 1), (server.Get<ResponseCache>().Hits, server.Get<ResponseCache>().Misses));
    }

    [Theory]
    [InlineData("""{"query":"query($n: String!) { number(name: $n) }","variables":{"n":"b"}}""")]
    [InlineData("""{"query":"query($n: String!) { other: number(name: $n) }","variables":{"n":"a"}}""")]
    [InlineData("""{"query":"query A($n: String!) { number(name: $n) }","operationName":"A","variables":{"n":"a"}}""")]
    public async Task Another_document_operation_or_variable_is_another_question(string other)
    {
        await using var server = await NumberServer.StartAsync();

        await server.AnswerAsync(NumberServer.Number);
        await server.AnswerAsync(other);

        Assert.Equal(2, server.Get<Numbers>().Reads);
    }

    [Fact]
    public async Task Another_language_is_another_question()
    {
        await using var server = await NumberServer.StartAsync();
        var language = NumberServer.Query("{ language }");

        var chinese = await server.AnswerAsync(language, ("Accept-Language", "zh"));
        var english = await server.AnswerAsync(language, ("Accept-Language", "en"));

        Assert.Equal("""{"data":{"language":"zh"}}""", chinese);
        Assert.Equal("""{"data":{"language":"en"}}""", english);
    }

    [Fact]
    public async Task The_media_type_is_the_one_asked_for_each_time()
    {
        await using var server = await NumberServer.StartAsync();

        using var json = await server.AskAsync(NumberServer.Number, ("Accept", "application/json"));
        using var graphQL = await server.AskAsync(NumberServer.Number, ("Accept", "application/graphql-response+json"));

        Assert.Equal("application/json", json.Content.Headers.ContentType!.MediaType);
        Assert.Equal("application/graphql-response+json", graphQL.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_dropped_answer_is_given_to_nobody()
    {
        await using var server = await NumberServer.StartAsync();
        await server.AnswerAsync(NumberServer.Number);

        server.Get<Numbers>().Put("a", 7);
        server.Get<NumberTracker>().DropAll();
        var after = await server.AnswerAsync(NumberServer.Number);

        Assert.Equal("""{"data":{"number":7}}""", after);
        Assert.Equal(1, server.Get<ResponseCache>().Invalidations);
    }

    [Fact]
    public async Task What_changed_while_it_was_read_is_not_kept()
    {
        await using var server = await NumberServer.StartAsync();
        server.Get<NumberTracker>().IsOutrun = true;

        await server.AnswerAsync(NumberServer.Number);
        await server.AnswerAsync(NumberServer.Number);

        Assert.Equal(2, server.Get<Numbers>().Reads);
        Assert.Equal(0, server.Get<ResponseCache>().Bytes);
    }

    [Fact]
    public async Task Nothing_is_kept_while_the_tracker_is_closed()
    {
        await using var server = await NumberServer.StartAsync();
        server.Get<NumberTracker>().IsOpen = false;

        await server.AnswerAsync(NumberServer.Number);
        await server.AnswerAsync(NumberServer.Number);

        Assert.Equal(2, server.Get<Numbers>().Reads);
    }

    [Fact]
    public async Task Nothing_is_kept_when_it_is_switched_off()
    {
        await using var server = await NumberServer.StartAsync(static options => options.ResponseCache.MaxBytes = 0);

        await server.AnswerAsync(NumberServer.Number);
        await server.AnswerAsync(NumberServer.Number);

        Assert.Equal(2, server.Get<Numbers>().Reads);
        Assert.Equal((0, 0), (server.Get<ResponseCache>().Hits, server.Get<ResponseCache>().Misses));
    }

    [Fact]
    public async Task An_answer_with_errors_is_not_kept()
    {
        await using var server = await NumberServer.StartAsync();
        var fault = NumberServer.Query("{ fault }");

        await server.AnswerAsync(fault);
        await server.AnswerAsync(fault);

        Assert.Equal(2, server.Get<Numbers>().Reads);
    }

    [Fact]
    public async Task A_mutation_runs_each_time()
    {
        await using var server = await NumberServer.StartAsync();
        var put = NumberServer.Query("mutation { put(name: \"a\", value: 3) }");

        await server.AnswerAsync(put);
        await server.AnswerAsync(put);

        Assert.Equal(2, server.Get<Numbers>().Reads);
    }

    [Theory]
    [InlineData("Authorization", "Bearer token")]
    [InlineData("GraphQL-Cost", "report")]
    public async Task A_request_with_such_a_header_is_executed(string name, string value)
    {
        await using var server = await NumberServer.StartAsync();
        await server.AnswerAsync(NumberServer.Number);

        await server.AnswerAsync(NumberServer.Number, (name, value));
        await server.AnswerAsync(NumberServer.Number, (name, value));

        Assert.Equal(3, server.Get<Numbers>().Reads);
    }

    [Fact]
    public async Task Somebody_who_has_signed_in_is_given_his_own_answer()
    {
        await using var server = await NumberServer.StartAsync(before: static application => application.Use(SignIn));
        var caller = NumberServer.Query("{ caller }");

        await server.AnswerAsync(caller);
        var ofMei = await server.AnswerAsync(caller, ("X-Name", "Mei"));
        var ofNobody = await server.AnswerAsync(caller);

        Assert.Equal("""{"data":{"caller":"Mei"}}""", ofMei);
        Assert.Equal("""{"data":{"caller":null}}""", ofNobody);
    }

    [Fact]
    public async Task The_host_says_which_requests_are_executed_in_any_case()
    {
        await using var server = await NumberServer.StartAsync(static options =>
            options.ResponseCache.VaryBy = static context => context.Request.Headers.ContainsKey("X-Now") ? null : "");

        await server.AnswerAsync(NumberServer.Number);
        await server.AnswerAsync(NumberServer.Number, ("X-Now", "1"));

        Assert.Equal(2, server.Get<Numbers>().Reads);
    }

    private static Task SignIn(Microsoft.AspNetCore.Http.HttpContext context, Func<Task> next)
    {
        if (context.Request.Headers["X-Name"] is [{ } name])
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "test"));
        }

        return next();
    }
}
