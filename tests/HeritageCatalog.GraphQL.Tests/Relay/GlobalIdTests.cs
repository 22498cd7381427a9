using HeritageCatalog.GraphQL.Relay;

namespace HeritageCatalog.GraphQL.Tests.Relay;

public sealed class GlobalIdTests
{
    [Theory]
    [InlineData("Person", "42")]
    [InlineData("Person", "a:b")]
    [InlineData("Person", "")]
    [InlineData("Person", "非遗")]
    public void What_was_joined_is_taken_apart_again(string type, string id)
    {
        Assert.True(GlobalId.TryDecode(GlobalId.Encode(type, id), out var decodedType, out var decodedId));
        Assert.Equal((type, id), (decodedType, decodedId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("bm9uc2Vuc2U")]
    [InlineData("OjQy")]
    public void A_text_that_is_no_global_id_is_told_apart(string text) =>
        Assert.False(GlobalId.TryDecode(text, out _, out _));
}
