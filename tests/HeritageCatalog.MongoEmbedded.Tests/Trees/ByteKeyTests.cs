using HeritageCatalog.MongoEmbedded.Trees;

namespace HeritageCatalog.MongoEmbedded.Tests.Trees;

public sealed class ByteKeyTests
{
    [Fact]
    public void Keys_are_ordered_as_their_bytes_whatever_their_lengths()
    {
        var random = new Random(5);
        var keys = Enumerable.Range(0, 300).Select(_ => Make(random)).ToArray();

        Assert.All(keys, left => Assert.All(keys, right => Assert.Equal(
            Math.Sign(left.AsSpan().SequenceCompareTo(right)),
            Math.Sign(ByteOrder.Compare(left, new ByteKey(right))))));
    }

    // Few different bytes, the outermost among them, so that many keys begin alike or with each other.
    private static byte[] Make(Random random)
    {
        byte[] letters = [0, 1, 127, 128, 255];
        return random.GetItems(letters, random.Next(12));
    }
}
