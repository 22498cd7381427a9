namespace HeritageCatalog.Server.Tests.Hosting;

public sealed class FrontDoorTests(SeededServer server)
{
    [Fact]
    public async Task Somebody_who_opens_the_address_is_shown_the_query_page()
    {
        using var visitor = new HttpClient { BaseAddress = server.Client.BaseAddress };
        visitor.DefaultRequestHeaders.Add("Accept", "text/html");

        using var answer = await visitor.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal("/graphql", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task No_answer_tells_which_server_software_gives_it()
    {
        using var answer = await server.Client.GetAsync("/health/live", TestContext.Current.CancellationToken);

        Assert.False(answer.Headers.Contains("Server"));
    }
}
