namespace HeritageCatalog.Bson.Tests;

public sealed class ObjectIdTests
{
    private readonly FixedTime _time = new(new DateTimeOffset(2023, 3, 24, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void An_id_tells_when_it_was_made()
    {
        Assert.Equal(_time.GetUtcNow(), ObjectId.New(_time).CreatedAt);
    }

    [Fact]
    public void Ids_made_at_the_same_moment_differ()
    {
        var ids = Enumerable.Range(0, 10_000).Select(_ => ObjectId.New(_time));

        Assert.Equal(10_000, ids.Distinct().Count());
    }

    [Fact]
    public void An_id_reads_back_from_its_text()
    {
        var id = ObjectId.New(_time);

        Assert.Equal(id, ObjectId.Parse(id.ToString()));
        Assert.Equal("0123456789abcdef01234567", ObjectId.Parse("0123456789ABCDEF01234567").ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456")]
    [InlineData("0123456789abcdef012345678")]
    [InlineData("0123456789abcdef0123456g")]
    public void A_text_that_is_not_24_hexadecimal_digits_is_refused(string text)
    {
        Assert.False(ObjectId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ObjectId.Parse(text));
    }

    [Theory]
    [InlineData("000000000000000000000001", "000000000000000000000002")]
    [InlineData("00000000000000ffffffffff", "000000000000010000000000")]
    [InlineData("7fffffffffffffffffffffff", "800000000000000000000000")]
    public void Ids_order_as_their_bytes_do(string smaller, string larger)
    {
        Assert.True(ObjectId.Parse(smaller) < ObjectId.Parse(larger));
        Assert.True(ObjectId.Parse(larger) >= ObjectId.Parse(smaller));
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
