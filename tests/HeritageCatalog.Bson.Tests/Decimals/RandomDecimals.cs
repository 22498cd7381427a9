using System.Globalization;

namespace HeritageCatalog.Bson.Tests.Decimals;

/// <summary>
/// Questions about random decimals, such as <c>add 1.5 2E-3</c>: of all sizes, and with digits and exponents that meet
/// where rounding, underflow and overflow decide.
/// </summary>
internal sealed class RandomDecimals(Random random)
{
    private const int Near = 40;

    private static readonly string[] OfTwo = ["add", "subtract", "multiply", "divide", "compare"];
    private static readonly string[] Specials = ["NaN", "Infinity", "-Infinity", "0", "-0", "1", "-1", "10", "2", "5"];

    public string Question() => random.Next(20) switch
    {
        0 => $"integer {Whole()}",
        1 => $"long {(random.Next(2) == 0 ? Number(Digits(), random.Next(-20, 20)) : Number())}",
        2 => $"double {Number(Digits(), random.Next(-Near, Near) + OneOf(0, 0, 300, -340))}",
        3 => $"exactly {Double()}",
        4 => $"fifteen {Double()}",
        _ => OfNumbers(OfTwo[random.Next(OfTwo.Length)]),
    };

    private string OfNumbers(string operation)
    {
        if (random.Next(10) == 0)
        {
            return $"{operation} {Operand()} {Operand()}";
        }

        var exponent = Exponent();
        var meeting = OneOf(0, 0, 0, -6176, 6111, -6143) + random.Next(-Near, Near);
        var other = operation switch
        {
            "multiply" => meeting - exponent,
            "divide" => exponent - meeting,
            _ => exponent + random.Next(-Near, Near),
        };
        return $"{operation} {Number(Digits(), exponent)} {Number(Digits(), other)}";
    }

    private string Operand() => random.Next(2) == 0 ? Specials[random.Next(Specials.Length)] : Number();

    private string Number() => Number(Digits(), Exponent());

    private string Number(string digits, int exponent) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(random.Next(2) == 0 ? "" : "-")}{digits}E{Math.Clamp(exponent, -6176, 6111)}");

    private int Exponent() => random.Next(4) switch
    {
        0 => random.Next(-6176, 6112),
        1 => OneOf(-6176, 6111 - Near) + random.Next(Near),
        _ => random.Next(-10, 10),
    };

    private string Digits()
    {
        var length = random.Next(3) switch { 0 => 34, 1 => random.Next(1, 6), _ => random.Next(1, 35) };
        var start = random.Next(1, length + 1);
        var begin = Any(start);
        return random.Next(6) switch
        {
            0 => begin.PadRight(length, '0'),
            1 => begin.PadRight(length, '9'),
            2 => begin + (start < length ? "5".PadRight(length - start, '0') : ""),
            3 => (start < length ? "1" : "") + begin[..^1].PadLeft(Math.Max(length - 2, 0), '0') + "5",
            _ => begin + Any(length - start),
        };
    }

    private string Any(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    private Int128 Whole() =>
        (Int128)new UInt128((ulong)random.NextInt64(long.MinValue, long.MaxValue), (ulong)random.NextInt64())
        >> random.Next(126);

    private string Double()
    {
        var number = random.Next(3) switch
        {
            0 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
            1 => Math.ScaleB(random.Next(-1000, 1000), random.Next(-130, 130)),
            _ => random.Next(-100_000, 100_000) / Math.Pow(10, random.Next(6)),
        };
        return number.ToString("R", CultureInfo.InvariantCulture);
    }

    private int OneOf(params ReadOnlySpan<int> choices) => choices[random.Next(choices.Length)];
}
