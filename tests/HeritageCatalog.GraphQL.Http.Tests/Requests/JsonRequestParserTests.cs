using System.Text;
using HeritageCatalog.GraphQL.Http.Requests;

namespace HeritageCatalog.GraphQL.Http.Tests.Requests;

public sealed class JsonRequestParserTests
{
    [Fact]
    public void The_parameters_are_slices_of_the_body()
    {
        var parameters = Parse("""
            { "query": "{ 剪纸 }", "operationName": "Q", "variables": { "a": [1, {}] }, "extensions": {"x": null} }
            """);

        Assert.Equal("{ 剪纸 }", Text(parameters.Query));
        Assert.Equal("Q", Text(parameters.OperationName));
        Assert.Equal("""{ "a": [1, {}] }""", Text(parameters.Variables));
        Assert.Equal("""{"x": null}""", Text(parameters.Extensions));
        Assert.False(parameters.QueryIsEscaped);
    }

    [Fact]
    public void A_query_with_escapes_keeps_them_and_says_so()
    {
        var parameters = Parse("""{"query":"{\n  a(s: \"\u4e2d\")\n}"}""");

        Assert.Equal("""{\n  a(s: \"\u4e2d\")\n}""", Text(parameters.Query));
        Assert.True(parameters.QueryIsEscaped);
    }

    [Fact]
    public void An_escaped_operation_name_is_unescaped()
    {
        Assert.Equal("Query", Text(Parse("""{"query":"{a}","operationName":"\u0051uery"}""").OperationName));
    }

    [Fact]
    public void Null_is_the_same_as_leaving_a_parameter_out()
    {
        var parameters = Parse("""{"operationName":null,"variables":null,"extensions":null,"query":"{a}"}""");

        Assert.Equal((0, 0, 0), Lengths(parameters));
    }

    [Fact]
    public void Parameters_that_nobody_knows_are_passed_over()
    {
        Assert.Equal("{a}", Text(Parse("""{"future":{"query":"{b}","x":[[]]},"query":"{a}"}""").Query));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   ", "not valid JSON")]
    [InlineData("{", "not valid JSON")]
    [InlineData("{\"query\":\"{a}\"", "not valid JSON")]
    [InlineData("{\"query\":\"{a}\"} true", "not valid JSON")]
    [InlineData("{\"query\":\"{a}\",}", "not valid JSON")]
    [InlineData("\"query\"", "JSON object")]
    [InlineData("null", "JSON object")]
    [InlineData("[{\"query\":\"{a}\"}]", "Batching is off")]
    [InlineData("{}", "'query' is missing")]
    [InlineData("{\"query\":null}", "'query' is missing")]
    [InlineData("{\"query\":\"\"}", "'query' is missing")]
    [InlineData("{\"query\":1}", "'query' must be a string")]
    [InlineData("{\"query\":[\"{a}\"]}", "'query' must be a string")]
    [InlineData("{\"query\":\"{a}\",\"operationName\":{}}", "'operationName' must be a string")]
    [InlineData("{\"query\":\"{a}\",\"variables\":\"{}\"}", "'variables' must be an object")]
    [InlineData("{\"query\":\"{a}\",\"extensions\":false}", "'extensions' must be an object")]
    [InlineData("{\"query\":\"{a}\",\"query\":\"{b}\"}", "'query' is given twice")]
    [InlineData("{\"query\":\"{a}\",\"operationName\":\"\\ud800\"}", "half a surrogate pair")]
    [InlineData("{\"query\":\"{a}\",\"variables\":{\"a\":\"\\udc00\"}}", "half a surrogate pair")]
    [InlineData("{\"query\":\"{a\\ud800}\"}", "half a surrogate pair")]
    public void What_is_no_request_is_refused_with_the_reason(string body, string reason)
    {
        var fault = JsonRequestParser.Parse(Encoding.UTF8.GetBytes(body), out _);

        Assert.Equal(400, fault?.Status);
        Assert.Contains(reason, fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        byte[] body = [.. "{\"query\":\"{ a"u8, 0xC3, 0x28, .. "}\"}"u8];

        Assert.Same(RequestFault.NotUtf8, JsonRequestParser.Parse(body, out _));
    }

    [Fact]
    public void Deep_nesting_is_refused_and_not_followed()
    {
        var nested = new string('[', 100_000);

        var fault = JsonRequestParser.Parse(Encoding.UTF8.GetBytes($"{{\"variables\":{{\"a\":{nested}"), out _);

        Assert.Equal(400, fault?.Status);
    }

    private static RequestParameters Parse(string body)
    {
        var fault = JsonRequestParser.Parse(Encoding.UTF8.GetBytes(body), out var parameters);
        Assert.Null(fault);
        return parameters;
    }

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    private static (int Name, int Variables, int Extensions) Lengths(RequestParameters parameters) =>
        (parameters.OperationName.Length, parameters.Variables.Length, parameters.Extensions.Length);
}
