using System.Text;
using HeritageCatalog.GraphQL.Http.Requests;

namespace HeritageCatalog.GraphQL.Http.Tests.Requests;

public sealed class QueryStringRequestParserTests
{
    [Fact]
    public void The_parameters_are_percent_decoded()
    {
        var fault = Parse(
            "?query=query+Q%28%24n%3AString%29%7B%20%E5%89%AA%E7%BA%B8%7D&operationName=Q"
            + "&variables=%7B%22n%22%3A%22%E4%B8%AD%22%7D&extensions=%7B%7D&other=1",
            out var parameters);

        Assert.Null(fault);
        Assert.Equal("query Q($n:String){ 剪纸}", Text(parameters.Query));
        Assert.Equal("Q", Text(parameters.OperationName));
        Assert.Equal("""{"n":"中"}""", Text(parameters.Variables));
        Assert.Equal("{}", Text(parameters.Extensions));
        Assert.False(parameters.QueryIsEscaped);
    }

    [Theory]
    [InlineData("?query={a}&variables=null&operationName=")]
    [InlineData("?query={a}&variables=&extensions=null")]
    public void Empty_and_null_are_the_same_as_leaving_a_parameter_out(string queryString)
    {
        Assert.Null(Parse(queryString, out var parameters));
        Assert.Equal(0, parameters.Variables.Length + parameters.OperationName.Length + parameters.Extensions.Length);
    }

    [Theory]
    [InlineData("", "'query' is missing")]
    [InlineData("?query=", "'query' is missing")]
    [InlineData("?query={a}&variables=[1]", "'variables' must be a JSON object")]
    [InlineData("?query={a}&variables={}{}", "'variables' is not valid JSON")]
    [InlineData("?query={a}&variables={\"a\":\"\\udc00\"}", "half a surrogate pair")]
    [InlineData("?query={a}&extensions={", "'extensions' is not valid JSON")]
    public void What_is_no_request_is_refused_with_the_reason(string queryString, string reason)
    {
        var fault = Parse(queryString, out _);

        Assert.Equal(400, fault?.Status);
        Assert.Contains(reason, fault!.Message, StringComparison.Ordinal);
    }

    private static RequestFault? Parse(string queryString, out RequestParameters parameters) =>
        QueryStringRequestParser.Parse(
            queryString, new byte[QueryStringRequestParser.MaxBytes(queryString)], out parameters);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
