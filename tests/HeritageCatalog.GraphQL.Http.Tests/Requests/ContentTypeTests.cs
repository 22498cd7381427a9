using HeritageCatalog.GraphQL.Http.Requests;

namespace HeritageCatalog.GraphQL.Http.Tests.Requests;

public sealed class ContentTypeTests
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    public void Json_in_utf8_is_read(string contentType) => Assert.True(ContentType.IsJson(contentType));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=application/json")]
    [InlineData("application/json; charset=gb18030")]
    [InlineData("application/graphql")]
    [InlineData("text/plain; application/json")]
    public void Anything_else_is_not(string? contentType) => Assert.False(ContentType.IsJson(contentType));
}
