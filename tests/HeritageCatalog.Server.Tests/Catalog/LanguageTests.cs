using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Tests.Catalog;

public sealed class LanguageTests
{
    private static readonly LocalizedText OnlyChinese = new() { ZhHans = "剪纸" };
    private static readonly LocalizedText Both = new() { ZhHans = "剪纸", En = "Paper-cutting" };

    [Theory]
    [InlineData(null, Locale.ZhHans)]
    [InlineData("", Locale.ZhHans)]
    [InlineData("en-GB,en;q=0.8", Locale.En)]
    [InlineData("fr, en;q=0.5, zh;q=0.9", Locale.ZhHans)]
    [InlineData("zh-TW", Locale.ZhHant)]
    [InlineData("zh-CN", Locale.ZhHans)]
    [InlineData("de", Locale.ZhHans)]
    [InlineData(";;;=,", Locale.ZhHans)]
    public void The_header_decides_with_its_qualities(string? header, Locale expected) =>
        Assert.Equal(expected, Language.FromHeader(header).Default);

    [Fact]
    public void A_field_that_names_its_locale_gets_that_one() =>
        Assert.Equal("Paper-cutting", new Language(Locale.ZhHans).Of(Both, Locale.En, fallback: true));

    [Fact]
    public void A_missing_translation_falls_back_to_simplified_Chinese() =>
        Assert.Equal("剪纸", new Language(Locale.En).Of(OnlyChinese, locale: null, fallback: true));

    [Fact]
    public void Without_fallback_a_missing_translation_is_null() =>
        Assert.Null(new Language(Locale.En).Of(OnlyChinese, locale: null, fallback: false));

    [Fact]
    public void A_list_without_fallback_leaves_out_what_is_not_translated() =>
        Assert.Equal(["Paper-cutting"], new Language(Locale.En).Of([OnlyChinese, Both], locale: null, fallback: false));
}
