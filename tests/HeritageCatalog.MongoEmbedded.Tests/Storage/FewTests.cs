using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Tests.Storage;

public sealed class FewTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Items_come_back_in_the_order_they_were_added(int count)
    {
        var items = Enumerable.Range(10, count).ToList();

        var few = Few<int>.From(items);

        Assert.Equal(items, few);
        Assert.Equal(items, Enumerable.Range(0, few.Count).Select(at => few[at]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void There_is_nothing_behind_the_last_item(int count)
    {
        var few = Few<int>.From(Enumerable.Range(0, count));

        Assert.ThrowsAny<Exception>(() => few[count]);
    }
}
