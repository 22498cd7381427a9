using FsCheck;
using FsCheck.Fluent;

namespace HeritageCatalog.Bson.Tests;

public sealed class RoundTripProperties
{
    [Fact]
    public void Any_document_reads_back_from_canonical_extended_json() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyDocument(), document =>
            BsonDocument.ParseJson(document.ToJson(ExtendedJson.ExtendedJsonForm.Canonical)) == document));

    [Fact]
    public void Any_document_passes_validation() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyDocument(), document =>
            BsonDocument.Parse(document.Bytes) == document));

    [Fact]
    public void Any_document_survives_being_taken_apart() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyDocument(), document => Corpus.TypedCopy.Of(document) == document));

    [Fact]
    public void Any_decimal_reads_back_from_its_text() =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<decimal>(), number =>
            Decimal128.Parse(Decimal128.FromDecimal(number).ToString()).ToDecimal() == number));

    [Fact]
    public void Decimals_order_as_numbers_do() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            ArbMap.Default.ArbFor<decimal>(),
            ArbMap.Default.ArbFor<decimal>(),
            (left, right) => Order(left, right) == left.CompareTo(right)));

    private static int Order(decimal left, decimal right) =>
        Decimal128.FromDecimal(left).CompareTo(Decimal128.FromDecimal(right));

    private static Arbitrary<BsonDocument> AnyDocument() => Arb.From(Gen.Sized(size => Document(Math.Min(size, 30))));

    private static Gen<BsonDocument> Document(int size) =>
        from names in Gen.ListOf(Text(), Math.Min(size, 6))
        from values in Gen.ListOf(Value(size / 3), names.Count)
        select Build(names, values);

    private static Gen<BsonValue> Value(int size)
    {
        var scalars = Gen.OneOf(
            ArbMap.Default.GeneratorFor<int>().Select(BsonValue.From),
            ArbMap.Default.GeneratorFor<long>().Select(BsonValue.From),
            ArbMap.Default.GeneratorFor<decimal>().Select(BsonValue.From),
            ArbMap.Default.GeneratorFor<bool>().Select(BsonValue.From),
            ArbMap.Default.GeneratorFor<Guid>().Select(BsonValue.From),
            ArbMap.Default.GeneratorFor<NormalFloat>().Select(number => BsonValue.From(number.Get)),
            ArbMap.Default.GeneratorFor<long>().Select(BsonValue.FromUnixMilliseconds),
            Text().Select(BsonValue.From),
            Gen.Constant(BsonValue.Null));
        return size <= 0
            ? scalars
            : Gen.OneOf(
                scalars,
                Document(size).Select(BsonValue.From),
                Gen.ListOf(scalars, 3).Select(items => BsonValue.From(BsonArray.Create([.. items]))));
    }

    // A name that starts with a dollar sign may be a type wrapper and means something else when read.
    private static Gen<string> Text() =>
        ArbMap.Default.GeneratorFor<UnicodeString>().Select(text => "k" + text.Get.Replace("\0", ""));

    private static BsonDocument Build(IList<string> names, IList<BsonValue> values)
    {
        var builder = new BsonBuilder();
        foreach (var (name, value) in names.Zip(values))
        {
            builder.Add(name, value);
        }

        return builder.Build();
    }
}
