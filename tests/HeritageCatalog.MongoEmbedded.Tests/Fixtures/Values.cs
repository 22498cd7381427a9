using FsCheck;
using FsCheck.Fluent;
using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Tests.Fixtures;

/// <summary>Random values of all types that documents hold, small ones, so that equal ones turn up.</summary>
internal static class Values
{
    private static readonly string[] Texts = ["", "a", "ab", "b", "\0", "a\0", "a\0b", "é", "剪纸", "剪"];

    private static readonly double[] Doubles =
    [
        0, -0.0, 1, -1, 0.5, 1.1, 2, 9007199254740992, 9007199254740994, 1e19, -1e19, 1e300, 5e-324,
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue,
    ];

    private static readonly long[] Longs =
        [0, 1, -1, 2, 9007199254740992, 9007199254740993, -9007199254740993, long.MaxValue, long.MinValue];

    private static readonly string[] Decimals =
    [
        "0", "1", "1.0", "1.1", "-1", "0.5", "9007199254740993", "9007199254740993.5", "-9007199254740993.5", "1E+6000",
        "-1E+6000", "1E-6000", "-1E-6000", "NaN", "Infinity", "-Infinity", "12345678901234567890.12",
    ];

    public static Gen<BsonValue> Scalar { get; } = Gen.OneOf(
        Gen.Elements(Texts).Select(text => BsonValue.From(text)),
        Gen.Choose(-3, 3).Select(number => BsonValue.From(number)),
        Gen.Elements(Longs).Select(number => BsonValue.From(number)),
        Gen.Elements(Doubles).Select(number => BsonValue.From(number)),
        Gen.Elements(Decimals).Select(number => BsonValue.From(Decimal128.Parse(number))),
        Gen.Elements(true, false).Select(truth => BsonValue.From(truth)),
        Gen.Choose(-2, 2).Select(days => BsonValue.From(DateTimeOffset.UnixEpoch.AddDays(days))),
        Gen.Elements("000000000000000000000000", "ffffffffffffffffffffffff", "0123456789abcdef01234567")
            .Select(id => BsonValue.From(ObjectId.Parse(id))),
        Gen.Elements<byte[]>([], [0], [1, 2], [255]).Select(bytes => BsonValue.From(new BsonBinary(0, bytes))),
        Gen.Elements(BsonValue.Null, BsonValue.MinKey, BsonValue.MaxKey),
        Gen.Constant(BsonValue.From(new BsonRegularExpression("a", "i"))),
        Gen.Choose(0, 2).Select(increment => BsonValue.From(new BsonTimestamp(1, (uint)increment))));

    /// <summary>Scalars, and arrays and documents of them to a depth of two.</summary>
    public static Gen<BsonValue> Any { get; } = Nested(Nested(Scalar));

    private static Gen<BsonValue> Nested(Gen<BsonValue> inner) => Gen.Frequency(
        (4, inner),
        (1, inner.ListOf(2).Select(items => BsonValue.From(BsonArray.Create([.. items])))),
        (1, inner.ListOf(1).Select(items => BsonValue.From(BsonArray.Create([.. items])))),
        (1, inner.Zip(Gen.Elements("a", "b", "ab")).Select(
            pair => (BsonValue)new BsonBuilder { { pair.Item2, pair.Item1 } })),
        (1, inner.Zip(inner).Select(pair => (BsonValue)new BsonBuilder { { "a", pair.Item1 }, { "b", pair.Item2 } })));
}
