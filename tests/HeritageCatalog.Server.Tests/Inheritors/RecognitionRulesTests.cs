using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Tests.Inheritors;

public sealed class RecognitionRulesTests
{
    private static readonly Recognition Active = new()
    {
        Listing = Id<Listing>.FromCode("L1"),
        Level = ProtectionLevel.Municipal,
        Status = RecognitionStatus.Active,
    };

    private static readonly Recognition Revoked = Active with
    {
        Status = RecognitionStatus.Revoked,
        RevokeReason = RevokeReason.Fraud,
        Citation = new Citation { Title = new LocalizedText { ZhHans = "关于取消代表性传承人资格的决定" } },
    };

    [Fact]
    public void A_recognition_in_force_needs_no_reason() => Assert.Empty(RecognitionRules.FindFaults(Active));

    [Fact]
    public void A_revoked_one_with_reason_and_citation_stands() => Assert.Empty(RecognitionRules.FindFaults(Revoked));

    [Fact]
    public void A_revoked_one_needs_a_reason() => Assert.Equal(
        [RecognitionFault.RevokedWithoutReason],
        RecognitionRules.FindFaults(Revoked with { RevokeReason = null }));

    [Fact]
    public void A_revoked_one_needs_a_citation() => Assert.Equal(
        [RecognitionFault.RevokedWithoutCitation],
        RecognitionRules.FindFaults(Revoked with { Citation = null }));

    [Theory]
    [InlineData(RecognitionStatus.Active)]
    [InlineData(RecognitionStatus.Suspended)]
    [InlineData(RecognitionStatus.Deceased)]
    public void A_reason_belongs_to_a_revocation_only(RecognitionStatus status) => Assert.Equal(
        [RecognitionFault.ReasonWithoutRevocation],
        RecognitionRules.FindFaults(Revoked with { Status = status }));
}
