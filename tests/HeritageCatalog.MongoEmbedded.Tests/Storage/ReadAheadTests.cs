using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Tests.Storage;

public sealed class ReadAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50_000)]
    public void All_items_come_in_their_order(int count)
    {
        var numbers = Enumerable.Range(0, count);

        Assert.Equal(numbers, ReadAhead.Of(numbers));
    }

    [Fact]
    public void What_the_reading_throws_is_thrown_to_whoever_takes()
    {
        var thrown = Assert.Throws<StorageException>(() => ReadAhead.Of(NumbersUntil(3_000)).Count());

        Assert.Equal("no more", thrown.Message);
    }

    [Fact]
    public void Whoever_stops_taking_stops_the_reading()
    {
        var isEnded = false;
        IEnumerable<int> Endless()
        {
            try
            {
                for (var number = 0; ; number++)
                {
                    yield return number;
                }
            }
            finally
            {
                isEnded = true;
            }
        }

        var taken = ReadAhead.Of(Endless()).Take(3).ToArray();

        Assert.Equal([0, 1, 2], taken);
        Assert.True(isEnded);
    }

    private static IEnumerable<int> NumbersUntil(int end)
    {
        for (var number = 0; number < end; number++)
        {
            yield return number;
        }

        throw new StorageException(SQLitePCL.raw.SQLITE_CORRUPT, "no more");
    }
}
