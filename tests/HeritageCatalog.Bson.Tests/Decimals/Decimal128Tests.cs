namespace HeritageCatalog.Bson.Tests.Decimals;

public sealed class Decimal128Tests
{
    [Theory]
    [InlineData("NaN", "-Infinity", -1)]
    [InlineData("NaN", "NaN", 0)]
    [InlineData("-Infinity", "-9E6144", -1)]
    [InlineData("Infinity", "9E6144", 1)]
    [InlineData("1", "1.000", 0)]
    [InlineData("0", "-0E10", 0)]
    [InlineData("-1", "0", -1)]
    [InlineData("1E-6176", "0", 1)]
    [InlineData("9.999999999999999999999999999999999", "10", -1)]
    [InlineData("123E2", "12300", 0)]
    [InlineData("-2", "-10", 1)]
    [InlineData("1E6111", "9999999999999999999999999999999999", 1)]
    public void Numbers_order_by_what_they_are_worth(string left, string right, int expected)
    {
        Assert.Equal(expected, Decimal128.Parse(left).CompareTo(Decimal128.Parse(right)));
        Assert.Equal(-expected, Decimal128.Parse(right).CompareTo(Decimal128.Parse(left)));
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("1.50")]
    [InlineData("1E+5")]
    public void A_number_in_range_converts_to_decimal_and_back(string text)
    {
        var number = Decimal128.Parse(text);

        Assert.Equal(0, Decimal128.FromDecimal(number.ToDecimal()).CompareTo(number));
    }

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("1E-29")]
    [InlineData("1.0000000000000000000000000000001")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    public void A_number_that_decimal_cannot_hold_exactly_is_refused(string text)
    {
        Assert.Throws<OverflowException>(() => Decimal128.Parse(text).ToDecimal());
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1e300, "1E+300")]
    [InlineData(-5.0, "-5")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void A_double_becomes_the_shortest_decimal(double number, string expected)
    {
        Assert.Equal(expected, Decimal128.FromDouble(number).ToString());
        Assert.Equal(number, Decimal128.FromDouble(number).ToDouble());
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(0)]
    public void A_64_bit_integer_survives(long number)
    {
        Assert.True(Decimal128.FromInt64(number).TryToInt64(out var back));
        Assert.Equal(number, back);
    }

    [Fact]
    public void Coefficients_beyond_34_digits_read_as_zero()
    {
        var bytes = Convert.FromHexString("00000000000000000000000000000c70".ToUpperInvariant());

        Assert.True(Decimal128.FromBytes(bytes).IsZero);
    }

    [Fact]
    public void An_exponent_with_very_many_digits_is_handled()
    {
        Assert.False(Decimal128.TryParse("1E99999999999999999999", out _));
        Assert.Equal("0E+6111", Decimal128.Parse("0E99999999999999999999").ToString());
    }
}
