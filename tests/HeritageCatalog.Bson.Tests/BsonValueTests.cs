namespace HeritageCatalog.Bson.Tests;

public sealed class BsonValueTests
{
    public static TheoryData<string, long> WholeNumbers => new()
    {
        { """{"$numberInt":"-5"}""", -5 },
        { """{"$numberLong":"9223372036854775807"}""", long.MaxValue },
        { """{"$numberDouble":"-9223372036854775808"}""", long.MinValue },
        { """{"$numberDecimal":"1.20E1"}""", 12 },
        { """{"$numberDecimal":"9223372036854775807"}""", long.MaxValue },
    };

    [Theory, MemberData(nameof(WholeNumbers))]
    public void Any_whole_number_converts(string json, long expected)
    {
        Assert.Equal(expected, Read(json).ToInt64());
    }

    [Theory]
    [InlineData("""{"$numberDouble":"1.5"}""")]
    [InlineData("""{"$numberDouble":"9223372036854775808"}""")]
    [InlineData("""{"$numberDouble":"NaN"}""")]
    [InlineData("""{"$numberDecimal":"0.1"}""")]
    [InlineData("""{"$numberDecimal":"1E30"}""")]
    [InlineData("""{"$numberDecimal":"9223372036854775808"}""")]
    [InlineData("""{"$numberDecimal":"Infinity"}""")]
    [InlineData("\"1\"")]
    [InlineData("null")]
    public void What_is_not_a_whole_number_in_range_does_not_convert(string json)
    {
        Assert.False(Read(json).TryToInt64(out _));
        Assert.Throws<InvalidOperationException>(() => Read(json).ToInt64());
    }

    [Fact]
    public void A_whole_number_beyond_32_bits_does_not_become_one()
    {
        Assert.Throws<InvalidOperationException>(() => BsonValue.From(1L + int.MaxValue).ToInt32());
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("0.0", false)]
    [InlineData("""{"$numberDecimal":"0E5"}""", false)]
    [InlineData("false", false)]
    [InlineData("null", false)]
    [InlineData("1", true)]
    [InlineData("-0.5", true)]
    [InlineData("\"\"", true)]
    [InlineData("{}", true)]
    public void Truth_is_read_as_the_server_reads_it(string json, bool expected)
    {
        Assert.Equal(expected, Read(json).ToBoolean());
    }

    [Fact]
    public void Reading_a_value_as_another_type_is_refused_with_both_names()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => BsonValue.From("x").AsInt32);

        Assert.Equal("The value is String, not Int32.", refusal.Message);
    }

    [Fact]
    public void Reading_a_missing_value_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => BsonDocument.Empty["a"].AsString);
        Assert.Throws<InvalidOperationException>(() => BsonDocument.Empty["a"].AsDocument);
    }

    [Fact]
    public void Null_text_makes_the_null_value()
    {
        Assert.Equal(BsonValue.Null, BsonValue.From((string?)null));
    }

    [Fact]
    public void Equal_numbers_of_different_types_are_different_values()
    {
        Assert.True(BsonValue.From(1) != BsonValue.From(1L));
    }

    [Fact]
    public void A_uuid_keeps_the_order_of_its_digits()
    {
        var uuid = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");

        var bytes = BsonValue.From(uuid).AsBinary.Bytes;

        Assert.Equal("00112233445566778899aabbccddeeff", Convert.ToHexStringLower(bytes.Span));
        Assert.Equal(uuid, BsonValue.From(uuid).AsGuid);
    }

    [Fact]
    public void Bytes_of_another_subtype_are_not_a_uuid()
    {
        Assert.Throws<InvalidOperationException>(() => BsonValue.From(new BsonBinary(0, new byte[16])).AsGuid);
    }

    [Fact]
    public void A_date_keeps_its_millisecond_and_loses_its_zone()
    {
        var date = new DateTimeOffset(2023, 3, 24, 9, 30, 0, 123, TimeSpan.FromHours(8));

        Assert.Equal(date.ToUniversalTime(), BsonValue.From(date).AsDateTimeOffset);
        Assert.Equal(DateTimeKind.Utc, BsonValue.From(date).AsDateTime.Kind);
    }

    private static BsonValue Read(string json) => BsonDocument.ParseJson($$"""{"a":{{json}}}""")["a"];
}
