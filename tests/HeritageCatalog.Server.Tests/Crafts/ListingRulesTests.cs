using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Tests.Crafts;

public sealed class ListingRulesTests
{
    private static readonly Listing Inscribed = new()
    {
        Id = Id<Listing>.FromCode("L1"),
        Code = "L1",
        Sample = true,
        Craft = Id<Craft>.FromCode("C1"),
        ListedName = new LocalizedText { ZhHans = "剪纸（蔚县剪纸）" },
        Level = ProtectionLevel.National,
        AnnouncedOn = new DateOnly(2006, 5, 20),
        Kind = ListingKind.Inscribed,
        Identifiers = [Number("VII-16")],
        Status = ListingStatus.Listed,
    };

    private static readonly Listing Extension = Inscribed with
    {
        Id = Id<Listing>.FromCode("L2"),
        Code = "L2",
        ListedName = new LocalizedText { ZhHans = "剪纸（胶东剪纸）" },
        AnnouncedOn = new DateOnly(2008, 6, 7),
        Kind = ListingKind.Extension,
    };

    [Fact]
    public void An_extension_of_an_earlier_inscription_stands() =>
        Assert.Empty(ListingRules.FindFaults(Extension, [Inscribed, Extension]));

    public static TheoryData<string, Listing> Others => new()
    {
        { "another number", Inscribed with { Identifiers = [Number("VII-17")] } },
        { "another scheme", Inscribed with { Identifiers = [Number("VII-16", scheme: "cn.ich.provincial.37")] } },
        { "another level", Inscribed with { Level = ProtectionLevel.Provincial } },
        { "a later day", Inscribed with { AnnouncedOn = new DateOnly(2011, 5, 23) } },
        { "the same day", Inscribed with { AnnouncedOn = Extension.AnnouncedOn } },
        { "an extension itself", Inscribed with { Kind = ListingKind.Extension } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void An_extension_without_an_earlier_inscription_of_its_level_and_number_does_not(string what, Listing other)
    {
        Assert.NotEqual("", what);
        Assert.Equal([new ListingFault.ExtendsNothing()], ListingRules.FindFaults(Extension, [other, Extension]));
    }

    [Fact]
    public void An_extension_whose_number_is_not_known_is_joined_by_the_items_name()
    {
        var numberless = Extension with { Identifiers = [] };

        Assert.Empty(ListingRules.FindFaults(numberless, [Inscribed]));
        Assert.Single(ListingRules.FindFaults(
            numberless, [Inscribed with { ListedName = new LocalizedText { ZhHans = "年画" } }]));
    }

    [Fact]
    public void A_day_that_is_not_known_does_not_speak_against_an_extension() =>
        Assert.Empty(ListingRules.FindFaults(Extension with { AnnouncedOn = null }, [Inscribed]));

    [Theory]
    [InlineData("2010-12-31", "2011-01-01", 0)]
    [InlineData("2011-01-01", "2011-01-01", 1)]
    [InlineData("2015-06-30", "2011-01-01", 1)]
    [InlineData(null, "2011-01-01", 1)]
    public void Terms_of_protection_units_never_share_a_day(string? firstEnds, string secondBegins, int overlaps)
    {
        var listing = Inscribed with
        {
            ProtectionUnitTerms = [Term(secondBegins, null), Term("2006-05-20", firstEnds)],
        };

        Assert.Equal(overlaps, ListingRules.FindFaults(listing, []).OfType<ListingFault.TermsOverlap>().Count());
    }

    [Fact]
    public void A_term_does_not_end_before_it_begins()
    {
        var term = Term("2011-01-01", "2010-12-31");

        var fault = Assert.Single(ListingRules.FindFaults(Inscribed with { ProtectionUnitTerms = [term] }, []));

        Assert.Equal(new ListingFault.TermEndsBeforeItBegins(term), fault);
    }

    private static Identifier Number(string value, string scheme = "cn.ich.national") =>
        new() { Scheme = scheme, Value = value, Normalized = Identifier.Normalize(value) };

    private static ProtectionUnitTerm Term(string from, string? to) => new()
    {
        Organization = Id<Organization>.FromCode("O1"),
        From = DateOnly.Parse(from),
        To = to is null ? null : DateOnly.Parse(to),
    };
}
