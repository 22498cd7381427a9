using System.Text;
using HeritageCatalog.GraphQL.Http.Requests;

namespace HeritageCatalog.GraphQL.Http.Tests.Requests;

public sealed class SurrogateEscapesTests
{
    [Theory]
    [InlineData("\"剪纸\"")]
    [InlineData("\"\\n\\t\\\"\\\\\"")]
    [InlineData("\"\\u4e2d\\u6587\"")]
    [InlineData("\"\\uD83C\\uDFC3 \\ud83c\\udfca\"")]
    [InlineData("\"\\\\ud800\"")]
    [InlineData("\"\\u005c\\u005cud800\"")]
    public void Whole_characters_are_complete(string json) =>
        Assert.True(SurrogateEscapes.AreComplete(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("\"\\ud83c\"")]
    [InlineData("\"\\ud83cx\"")]
    [InlineData("\"\\ud83c\\n\"")]
    [InlineData("\"\\ud83c\\ud83c\\udfc3\"")]
    [InlineData("\"\\udfc3\"")]
    [InlineData("\"\\udfc3\\ud83c\"")]
    [InlineData("\"\\\\\\ud800\"")]
    public void Half_a_pair_is_not(string json) =>
        Assert.False(SurrogateEscapes.AreComplete(Encoding.UTF8.GetBytes(json)));
}
