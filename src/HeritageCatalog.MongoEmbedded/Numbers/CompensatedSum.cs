using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Numbers;

/// <summary>
/// A sum of doubles that keeps what rounding loses (Kahan and Babuška's sum), so that ten times 0.1 is 1.
/// </summary>
internal struct CompensatedSum
{
    private double _sum;
    private double _lost;

    public void Add(double number)
    {
        var sum = _sum + number;
        if (double.IsFinite(sum))
        {
            _lost += Math.Abs(_sum) >= Math.Abs(number) ? _sum - sum + number : number - sum + _sum;
        }

        _sum = sum;
    }

    /// <summary>The same with a whole number more, of which two doubles hold all that matters.</summary>
    public readonly CompensatedSum With(Int128 whole)
    {
        var more = this;
        more.Add((double)whole);
        more.Add((double)(whole - (Int128)(double)whole));
        return more;
    }

    public readonly double ToDouble() => _sum + _lost;

    public readonly Decimal128 ToDecimal() =>
        Decimal128.FromDoubleExactly(_sum) + Decimal128.FromDoubleExactly(_lost);
}
