using HeritageCatalog.Mongo.Authentication;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Tests.Authentication;

public sealed class SaslPrepTests
{
    // The first six are the examples of RFC 4013.
    [Theory]
    [InlineData("I\u00ADX", "IX")]
    [InlineData("user", "user")]
    [InlineData("USER", "USER")]
    [InlineData("\u00AA", "a")]
    [InlineData("\u2168", "IX")]
    [InlineData("", "")]
    [InlineData("a\u00A0b\u3000c", "a b c")]
    [InlineData("\u0041\u030A", "\u00C5")]
    [InlineData("\u2460\uFF21", "1A")]
    [InlineData("密码", "密码")]
    [InlineData("\u0627\u0628", "\u0627\u0628")]
    [InlineData("\u0627 1 \u0628", "\u0627 1 \u0628")]
    [InlineData("😀", "😀")]
    public void A_text_is_prepared(string text, string expected)
    {
        Assert.Equal(expected, SaslPrep.Prepare(text));
    }

    [Theory]
    [InlineData("\u0007")]
    [InlineData("a\u007F")]
    [InlineData("\u0627\u0031")]
    [InlineData("\u0627a\u0628")]
    [InlineData("\uE000")]
    [InlineData("\u200E")]
    [InlineData("\uFFFD")]
    [InlineData("\u0378")]
    public void A_text_that_cannot_be_a_password_is_refused(string text)
    {
        Assert.Throws<MongoUsageException>(() => SaslPrep.Prepare(text));
    }
}
