using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Tests.Catalog;

public sealed class SearchKeysTests
{
    private static readonly LocalizedText Yangge = new()
    {
        ZhHans = "胶州秧歌",
        En = "Jiaozhou Yangge",
        Pinyin = "Jiāozhōu yāngge",
    };

    [Theory]
    [InlineData("Jiāozhōu yāngge", "jiaozhouyangge")]
    [InlineData("nǚhuàjiā", "nvhuajia")]
    [InlineData("Lǜsè", "lvse")]
    [InlineData("Xī'ān", "xian")]
    [InlineData("LÜ", "lv")]
    public void Pinyin_folds_to_what_a_keyboard_types(string pinyin, string expected) =>
        Assert.Equal(expected, SearchKeys.FoldPinyin(pinyin));

    [Theory]
    [InlineData("Ⅶ－16", "vii-16")]
    [InlineData("ＡＢＣ　甲", "abc 甲")]
    [InlineData("  Straw ", "straw")]
    public void Text_folds_width_case_and_roman_numerals(string text, string expected) =>
        Assert.Equal(expected, SearchKeys.Fold(text));

    [Fact]
    public void A_list_sorts_by_pinyin_and_then_by_character()
    {
        string[] names = ["胶州秧歌|Jiāozhōu yāngge", "茂腔|Màoqiāng", "柳腔|Liǔqiāng", "崂山道教音乐|Láoshān yīnyuè"];
        var sorted = names.Select(name => name.Split('|'))
            .Select(parts => SearchKeys.From(new LocalizedText { ZhHans = parts[0], Pinyin = parts[1] }, []).Sort)
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            ["jiaozhouyangge 胶州秧歌", "laoshanyinyue 崂山道教音乐", "liuqiang 柳腔", "maoqiang 茂腔"], sorted);
    }

    [Fact]
    public void A_record_is_found_by_every_spelling_of_its_name()
    {
        var keys = SearchKeys.From(Yangge, [new LocalizedText { ZhHans = "扭断腰" }]);

        Assert.Equal(["胶州秧歌", "jiaozhou yangge", "扭断腰"], keys.Names);
    }

    [Fact]
    public void The_searched_text_holds_pinyin_with_and_without_spaces()
    {
        var keys = SearchKeys.From(Yangge, []);

        Assert.Equal("胶州秧歌\njiaozhou yangge\njiaozhouyangge", keys.Text);
    }

    [Fact]
    public void Texts_beside_the_name_are_searched_but_are_not_names()
    {
        var keys = SearchKeys.From(Yangge, [], new LocalizedText { ZhHans = "三弯九动十八态" });

        Assert.Contains("三弯九动十八态", keys.Text);
        Assert.DoesNotContain("三弯九动十八态", keys.Names);
    }
}
