using System.Globalization;

namespace HeritageCatalog.Bson.Tests.Decimals;

public sealed class Decimal128ArithmeticTests
{
    [Theory]
    [InlineData("1.10", "0.1", "1.20")]
    [InlineData("1", "-1.00", "0.00")]
    [InlineData("-0", "-0.0", "-0.0")]
    [InlineData("-0", "0", "0")]
    [InlineData("0E+3", "5", "5")]
    [InlineData("1E+33", "0", "1000000000000000000000000000000000")]
    [InlineData("1E+40", "0", "1.000000000000000000000000000000000E+40")]
    [InlineData("9999999999999999999999999999999999", "0.5", "1.000000000000000000000000000000000E+34")]
    [InlineData("9999999999999999999999999999999998", "0.5", "9999999999999999999999999999999998")]
    [InlineData("9999999999999999999999999999999998", "0.5000001", "9999999999999999999999999999999999")]
    [InlineData("1E+34", "-1E-6176", "1.000000000000000000000000000000000E+34")]
    [InlineData("9.999999999999999999999999999999999E+6144", "1E+6110", "9.999999999999999999999999999999999E+6144")]
    [InlineData("9.999999999999999999999999999999999E+6144", "1E+6111", "Infinity")]
    [InlineData("Infinity", "-Infinity", "NaN")]
    [InlineData("-Infinity", "1", "-Infinity")]
    [InlineData("NaN", "Infinity", "NaN")]
    public void Sums(string left, string right, string expected)
    {
        Assert.Equal(expected, $"{Decimal128.Parse(left) + Decimal128.Parse(right)}");
        Assert.Equal(expected, $"{Decimal128.Parse(right) + Decimal128.Parse(left)}");
    }

    [Theory]
    [InlineData("0.5", "0")]
    [InlineData("1.5", "2")]
    [InlineData("-2.5", "-2")]
    [InlineData("2.500000000000000000000000000000001", "3")]
    [InlineData("9007199254740993.4", "9007199254740993")]
    [InlineData("0.9999999999999999999999999999999999", "1")]
    [InlineData("-9E-6176", "-0")]
    [InlineData("12E+3", "1.2E+4")]
    [InlineData("-Infinity", "-Infinity")]
    public void Whole_numbers(string number, string expected) =>
        Assert.Equal(expected, $"{Decimal128.Parse(number).RoundToWhole()}");

    [Theory]
    [InlineData("3", "1.00", "2.00")]
    [InlineData("1", "1", "0")]
    [InlineData("-0", "0", "-0")]
    [InlineData("Infinity", "Infinity", "NaN")]
    [InlineData("1", "NaN", "NaN")]
    public void Differences(string left, string right, string expected) =>
        Assert.Equal(expected, $"{Decimal128.Parse(left) - Decimal128.Parse(right)}");

    [Theory]
    [InlineData("1.20", "3", "3.60")]
    [InlineData("-0", "5", "-0")]
    [InlineData("0E+6000", "1E+6000", "0E+6111")]
    [InlineData("12345678901234567890", "10000000000000000000", "1.234567890123456789000000000000000E+38")]
    [InlineData("9999999999999999999999999999999999", "9999999999999999999999999999999999",
        "9.999999999999999999999999999999998E+67")]
    [InlineData("1E-6000", "1E-176", "1E-6176")]
    [InlineData("5E-6176", "0.1", "0E-6176")]
    [InlineData("15E-6176", "0.1", "2E-6176")]
    [InlineData("1E+3000", "1E+3144", "1.000000000000000000000000000000000E+6144")]
    [InlineData("-1E+3000", "1E+3145", "-Infinity")]
    [InlineData("0", "Infinity", "NaN")]
    [InlineData("-2", "Infinity", "-Infinity")]
    public void Products(string left, string right, string expected)
    {
        Assert.Equal(expected, $"{Decimal128.Parse(left) * Decimal128.Parse(right)}");
        Assert.Equal(expected, $"{Decimal128.Parse(right) * Decimal128.Parse(left)}");
    }

    [Theory]
    [InlineData("1", "1E-400", "1E+400")]
    [InlineData("1", "4", "0.25")]
    [InlineData("1", "3", "0.3333333333333333333333333333333333")]
    [InlineData("2", "3", "0.6666666666666666666666666666666667")]
    [InlineData("6.00", "2", "3.00")]
    [InlineData("600", "2E+1", "30.0")]
    [InlineData("6E+2", "20", "3E+1")]
    [InlineData("-0.0", "5E+2", "-0.000")]
    [InlineData("1E-6176", "2", "0E-6176")]
    [InlineData("3E-6176", "2", "2E-6176")]
    [InlineData("1E+6144", "0.1", "Infinity")]
    [InlineData("1", "-0", "-Infinity")]
    [InlineData("0", "0", "NaN")]
    [InlineData("1", "-Infinity", "-0E-6176")]
    [InlineData("-Infinity", "2", "-Infinity")]
    [InlineData("Infinity", "Infinity", "NaN")]
    public void Quotients(string left, string right, string expected) =>
        Assert.Equal(expected, $"{Decimal128.Parse(left) / Decimal128.Parse(right)}");

    [Fact]
    public void A_signalling_NaN_becomes_a_quiet_one_that_says_the_same()
    {
        var signalling = Decimal128.FromBytes(Convert.FromHexString("1234000000000000000000000000007E"));
        var quiet = Decimal128.FromBytes(Convert.FromHexString("1234000000000000000000000000007C"));

        Assert.Equal(quiet, Decimal128.FromInt64(1) + signalling);
        Assert.Equal(quiet, signalling * Decimal128.NaN);
    }

    [Fact]
    public void A_coefficient_beyond_34_digits_counts_as_zero()
    {
        var large = Decimal128.FromBytes(Convert.FromHexString("00000000000000000000000000000C70"));

        Assert.Equal(Decimal128.FromInt64(3), large + Decimal128.FromInt64(3));
    }

    [Theory]
    [InlineData(0.1, "0.1000000000000000055511151231257827")]
    [InlineData(0.5, "0.5")]
    [InlineData(-3.0, "-3")]
    [InlineData(-0.0, "-0")]
    [InlineData(1e22, "10000000000000000000000")]
    [InlineData(5e-324, "4.940656458412465441765687928682214E-324")]
    [InlineData(double.MaxValue, "1.797693134862315708145274237317044E+308")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void A_double_becomes_what_it_is_worth(double number, string expected) =>
        Assert.Equal(expected, $"{Decimal128.FromDoubleExactly(number)}");

    [Theory]
    [InlineData(2.5, "2.50000000000000")]
    [InlineData(72.8377, "72.8377000000000")]
    [InlineData(0.1, "0.100000000000000")]
    [InlineData(-1e22, "-1.00000000000000E+22")]
    [InlineData(9.999999999999999, "10.0000000000000")]
    [InlineData(5e-324, "4.94065645841247E-324")]
    [InlineData(0.0, "0")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void A_double_becomes_fifteen_digits(double number, string expected) =>
        Assert.Equal(expected, $"{Decimal128.FromDouble(number, 15)}");

    [Theory]
    [InlineData("12345678901234567890123456789012345", "1.234567890123456789012345678901234E+34")]
    [InlineData("-170141183460469231731687303715884105728", "-1.701411834604692317316873037158841E+38")]
    public void A_whole_number_of_more_than_34_digits_is_rounded(string number, string expected) =>
        Assert.Equal(expected, $"{Decimal128.FromInt128(Int128.Parse(number, CultureInfo.InvariantCulture))}");

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("-9223372036854775808", true)]
    [InlineData("-9223372036854775809", false)]
    [InlineData("1E+18", true)]
    [InlineData("1E+6000", false)]
    [InlineData("0E-6176", true)]
    [InlineData("10.00", true)]
    [InlineData("1E-6176", false)]
    [InlineData("1.000000000000000000000000000000001", false)]
    [InlineData("NaN", false)]
    [InlineData("-Infinity", false)]
    public void A_whole_number_in_range_becomes_a_long(string number, bool fits) =>
        Assert.Equal(fits, Decimal128.Parse(number).TryToInt64(out _));

    [Theory]
    [InlineData("1E+400", double.PositiveInfinity)]
    [InlineData("-1E-400", -0.0)]
    [InlineData("9007199254740993", 9007199254740992)]
    [InlineData("9007199254740993.000000000000000001", 9007199254740994)]
    public void A_decimal_becomes_the_nearest_double(string number, double expected) => Assert.Equal(
        BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(Decimal128.Parse(number).ToDouble()));
}
