using HeritageCatalog.GraphQL.Http.Negotiation;
using Microsoft.Extensions.Primitives;

namespace HeritageCatalog.GraphQL.Http.Tests.Negotiation;

public sealed class AcceptHeaderTests
{
    private const string Browser =
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    [Theory]
    [InlineData("application/json", "Json")]
    [InlineData("application/graphql-response+json", "GraphQLResponse")]
    [InlineData("APPLICATION/GraphQL-Response+JSON", "GraphQLResponse")]
    [InlineData("*/*", "Json")]
    [InlineData("application/*", "Json")]
    [InlineData("", "Json")]
    [InlineData("application/graphql-response+json, application/json", "GraphQLResponse")]
    [InlineData("application/json, application/graphql-response+json", "GraphQLResponse")]
    [InlineData("application/json;q=0.9, application/graphql-response+json;q=0.8", "Json")]
    [InlineData("application/graphql-response+json;q=0, application/json", "Json")]
    [InlineData("application/json;q=0, */*", "GraphQLResponse")]
    [InlineData("application/graphql-response+json, */*", "GraphQLResponse")]
    [InlineData("application/json, multipart/mixed", "Json")]
    [InlineData("application/json; charset=utf-8", "Json")]
    [InlineData("application/json; charset=\"UTF-8\" ; q=0.5", "Json")]
    [InlineData("text/plain;note=\"a,b;c\", application/json", "Json")]
    [InlineData("nonsense, application/json;q=2, application/graphql-response+json", "GraphQLResponse")]
    [InlineData("nonsense", "Json")]
    [InlineData("text/html, application/json;q=0.5", "Json")]
    public void A_query_is_answered_in_the_type_the_client_likes_best(string accept, string expected)
    {
        Assert.Equal(expected, AcceptHeader.Choose(accept, offersHtml: false).ToString());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html")]
    [InlineData("application/xml, text/*")]
    [InlineData("application/json;q=0, application/graphql-response+json;q=0.000")]
    [InlineData("*/*;q=0")]
    [InlineData("application/json; charset=utf-16")]
    public void A_client_that_accepts_nothing_we_write_gets_nothing(string accept)
    {
        Assert.Equal(ResponseMediaType.None, AcceptHeader.Choose(accept, offersHtml: false));
    }

    [Theory]
    [InlineData(Browser, "Html")]
    [InlineData("text/html", "Html")]
    [InlineData("text/html;q=0.9, application/json", "Json")]
    [InlineData("text/html, application/json", "Json")]
    [InlineData("text/*", "None")]
    [InlineData("*/*", "Json")]
    public void The_page_is_for_clients_that_name_html_and_prefer_it(string accept, string expected)
    {
        Assert.Equal(expected, AcceptHeader.Choose(accept, offersHtml: true).ToString());
    }

    [Fact]
    public void A_missing_header_means_json()
    {
        Assert.Equal(ResponseMediaType.Json, AcceptHeader.Choose(StringValues.Empty, offersHtml: true));
    }

    [Fact]
    public void Several_header_lines_count_as_one_list()
    {
        var lines = new StringValues(["text/plain", "application/json;q=0.1, application/graphql-response+json;q=0.2"]);

        Assert.Equal(ResponseMediaType.GraphQLResponse, AcceptHeader.Choose(lines, offersHtml: false));
    }
}
