using FsCheck;
using FsCheck.Fluent;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Keys;

public sealed class ValueEncoderTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(20_000);

    [Fact]
    public void Bytes_are_ordered_as_values_are() =>
        Check.One(Many, Prop.ForAll(
            Values.Any.Zip(Values.Any).ToArbitrary(),
            pair => Sign(CompareEncoded(pair.Item1, pair.Item2)) == Sign(ValueOrder.Compare(pair.Item1, pair.Item2))));

    [Fact]
    public void No_encoding_begins_another_one() =>
        Check.One(Many, Prop.ForAll(
            Values.Any.Zip(Values.Any).ToArbitrary(),
            pair => CompareEncoded(pair.Item1, pair.Item2) == 0
                || !ValueEncoder.Encode(pair.Item2).AsSpan().StartsWith(ValueEncoder.Encode(pair.Item1))));

    [Theory]
    [InlineData(
        """[{"$minKey":1}, null, -1, 0, 1, "", "a", {}, {"a":1}, [], [1], {"$oid":"000000000000000000000000"}]""")]
    [InlineData(
        """
        [{"$oid":"000000000000000000000000"}, false, true, {"$date":"1969-12-31T00:00:00Z"},
          {"$date":"1970-01-01T00:00:00Z"}]
        """)]
    [InlineData(
        """
        [{"$numberDouble":"NaN"}, {"$numberDouble":"-Infinity"}, {"$numberDecimal":"-1E6000"},
          {"$numberDouble":"-1e300"}]
        """)]
    [InlineData(
        """
        [{"$numberDouble":"-1e300"}, -2, -1.5, {"$numberDecimal":"-1E-400"}, 0, {"$numberDecimal":"1E-400"},
          {"$numberDouble":"5e-324"}]
        """)]
    [InlineData("""[0.1, {"$numberDecimal":"0.1000000000000000055511151231257828"}, {"$numberDecimal":"0.2"}, 0.2]""")]
    [InlineData(
        """
        [{"$numberLong":"9007199254740992"}, {"$numberLong":"9007199254740993"},
          {"$numberDecimal":"9007199254740993.5"}, 9007199254740994.0]
        """)]
    [InlineData(
        """
        [{"$numberLong":"9223372036854775807"}, 9223372036854775808.0, 1e300, {"$numberDecimal":"1E6000"},
          {"$numberDouble":"Infinity"}, ""]
        """)]
    [InlineData("""["", "\u0000", "\u0000a", "a", "a\u0000", "a\u0000b", "aa", "b"]""")]
    [InlineData("""[{"a":1}, {"a":1,"b":1}, {"a":2}, {"b":1}, {"a":"x"}]""")]
    [InlineData("""[[], [1], [1,1], [2], ["a"]]""")]
    public void Values_in_MongoDBs_order_have_ascending_bytes(string ascending)
    {
        var values = BsonDocument.ParseJson($$"""{"values":{{ascending}}}""")["values"].AsArray.ToList();

        Assert.All(
            values.Zip(values.Skip(1)), pair => Assert.True(CompareEncoded(pair.First, pair.Second) < 0, $"{pair}"));
    }

    [Theory]
    [InlineData("1", """{"$numberLong":"1"}""")]
    [InlineData("1", "1.0")]
    [InlineData("1", """{"$numberDecimal":"1.00"}""")]
    [InlineData("0", "-0.0")]
    [InlineData("0", """{"$numberDecimal":"-0E+3"}""")]
    [InlineData("0.5", """{"$numberDecimal":"0.5"}""")]
    [InlineData("""{"$numberLong":"9007199254740993"}""", """{"$numberDecimal":"9007199254740993"}""")]
    [InlineData("""{"$numberDouble":"NaN"}""", """{"$numberDecimal":"NaN"}""")]
    public void Equal_numbers_of_different_types_have_the_same_bytes(string left, string right)
    {
        var document = BsonDocument.ParseJson($$"""{"left":{{left}},"right":{{right}}}""");

        Assert.Equal(ValueEncoder.Encode(document["left"]), ValueEncoder.Encode(document["right"]));
    }

    private static int CompareEncoded(BsonValue left, BsonValue right) =>
        ValueEncoder.Encode(left).AsSpan().SequenceCompareTo(ValueEncoder.Encode(right));

    private static int Sign(int order) => Math.Sign(order);
}
