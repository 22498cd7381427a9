using HeritageCatalog.Server.Areas;

namespace HeritageCatalog.Server.Tests.Areas;

public sealed class AreaCodeTests
{
    [Theory]
    [InlineData("370000", "37")]
    [InlineData("370200", "3702")]
    [InlineData("370281", "370281")]
    [InlineData("371000", "3710")]
    [InlineData("110000", "11")]
    public void Codes_inside_an_area_begin_with_its_digits(string code, string prefix) =>
        Assert.Equal(prefix, AreaCode.PrefixOf(code));

    [Theory]
    [InlineData("370281", "370200")]
    [InlineData("370200", "370000")]
    [InlineData("370000", null)]
    public void An_area_lies_in_the_one_above(string code, string? parent) =>
        Assert.Equal(parent, AreaCode.ParentOf(code));
}
