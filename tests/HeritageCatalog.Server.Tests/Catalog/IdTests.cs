using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Tests.Catalog;

public sealed class IdTests
{
    [Fact]
    public void The_same_code_gives_the_same_id_on_every_machine() =>
        Assert.Equal("374b2356ae2a", Id<Craft>.FromCode("C0001").ToString()[..12]);

    [Fact]
    public void The_same_code_of_another_kind_gives_another_id() =>
        Assert.NotEqual(Id<Craft>.FromCode("C0001").Value, Id<Venue>.FromCode("C0001").Value);

    [Fact]
    public void A_code_gives_the_same_id_again_after_many_others()
    {
        string[] codes = [.. Enumerable.Range(0, 1000).Select(number => $"C{number:D4}")];
        Id<Craft>[] ids = [.. codes.Select(Id<Craft>.FromCode)];

        Assert.Equal(codes.Length, ids.Distinct().Count());
        Assert.Equal(ids, codes.Select(Id<Craft>.FromCode));
    }
}
