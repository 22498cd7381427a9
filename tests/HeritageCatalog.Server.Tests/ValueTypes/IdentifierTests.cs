using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Tests.ValueTypes;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("Ⅶ-16", "VII-16")]
    [InlineData("ⅶ-16", "VII-16")]
    [InlineData("vii-16", "VII-16")]
    [InlineData(" Ⅲ－2 ", "III-2")]
    public void Roman_numerals_compare_as_one_in_either_spelling(string value, string normalized) =>
        Assert.Equal(normalized, Identifier.Normalize(value));
}
