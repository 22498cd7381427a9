using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Seeding;

namespace HeritageCatalog.Server.Tests.Seeding;

/// <summary>The seed data keeps the rules that records entered by people will have to keep.</summary>
public sealed class SeedRuleTests
{
    private static readonly SeedRecords Seed = SeedRecords.Read(SeedFolder.BuiltIn, SeededServer.FirstStart);

    [Fact]
    public void Extensions_have_their_inscription_and_protection_units_take_turns() => Assert.Empty(
        from listing in Seed.Listings
        from fault in ListingRules.FindFaults(listing, Seed.Listings)
        select (listing.Code, fault));

    [Fact]
    public void Of_all_extensions_only_two_are_joined_by_name() => Assert.Equal(
        ["L0008", "L0013"],
        Seed.Listings
            .Where(listing => listing is { Kind: ListingKind.Extension, Identifiers: [] })
            .Select(listing => listing.Code));

    [Fact]
    public void Lineages_have_no_circle()
    {
        Assert.NotEmpty(Seed.LineageLinks);
        Assert.Empty(LineageRules.FindCircles(Seed.LineageLinks));
    }

    [Fact]
    public void Revocations_have_a_reason_and_a_citation()
    {
        var recognitions = Seed.Inheritors.SelectMany(inheritor => inheritor.Recognitions).ToList();

        Assert.Contains(recognitions, recognition => recognition.Status == RecognitionStatus.Revoked);
        Assert.Empty(recognitions.SelectMany(RecognitionRules.FindFaults));
    }
}
