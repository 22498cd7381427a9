using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Inheritors;

namespace HeritageCatalog.Server.Tests.Inheritors;

public sealed class LineageRulesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("A>B B>C C>D")]
    [InlineData("A>C B>C C>D C>E")]
    [InlineData("A>B A>C B>D C>D D>E")]
    public void A_lineage_that_only_leads_down_has_no_circle(string links) =>
        Assert.Empty(LineageRules.FindCircles(Links(links)));

    [Theory]
    [InlineData("A>A", "A A")]
    [InlineData("A>B B>A", "A B A")]
    [InlineData("A>B B>C C>D D>B", "B C D B")]
    [InlineData("A>B A>C B>D C>D D>E E>C", "D E C D")]
    public void A_circle_is_told_with_everybody_in_it(string links, string people)
    {
        var circle = Assert.Single(LineageRules.FindCircles(Links(links)));

        Assert.Equal(people.Split(' ').Select(Id<Inheritor>.FromCode), circle.People);
    }

    [Fact]
    public void Somebody_may_teach_one_craft_to_whom_they_learned_another_from() =>
        Assert.Empty(LineageRules.FindCircles([.. Links("A>B", "C1"), .. Links("B>A", "C2")]));

    [Fact]
    public void Each_craft_tells_its_own_circle()
    {
        var circles = LineageRules.FindCircles([.. Links("A>B B>A", "C1"), .. Links("A>A", "C2")]);

        Assert.Equal([Id<Craft>.FromCode("C1"), Id<Craft>.FromCode("C2")], circles.Select(circle => circle.Craft));
    }

    [Fact]
    public void A_lineage_of_two_thousand_generations_is_followed_to_its_end()
    {
        var links = string.Join(' ', Enumerable.Range(0, 2_000).Select(i => $"{i}>{i + 1}"));

        Assert.Empty(LineageRules.FindCircles(Links(links)));
    }

    private static IEnumerable<LineageLink> Links(string links, string craft = "C1") =>
        links.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(link => Link(link.Split('>'), craft));

    private static LineageLink Link(string[] people, string craft) => new()
    {
        Id = Id<LineageLink>.FromCode($"{people[0]}>{people[1]}:{craft}"),
        Master = Id<Inheritor>.FromCode(people[0]),
        Disciple = Id<Inheritor>.FromCode(people[1]),
        Craft = Id<Craft>.FromCode(craft),
        Kind = LineageKind.Apprentice,
        Generation = 2,
    };
}
