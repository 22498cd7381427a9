using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Operations;

namespace HeritageCatalog.Mongo.Tests.Collections;

public sealed class InsertBatchesTests
{
    [Theory]
    [InlineData(0, 3, new int[0])]
    [InlineData(3, 3, new[] { 3 })]
    [InlineData(7, 3, new[] { 3, 3, 1 })]
    public void Documents_are_cut_by_their_number(int count, int most, int[] expected)
    {
        var documents = Enumerable.Repeat(BsonDocument.Empty, count);

        Assert.Equal(expected, InsertBatches.Cut(documents, mostDocuments: most).Select(batch => batch.Count));
    }

    [Theory]
    [InlineData(90_000, new[] { 3, 1 })]
    [InlineData(1, new[] { 1, 1, 1, 1 })]
    public void Documents_are_cut_by_their_size_and_each_is_sent(int most, int[] expected)
    {
        BsonDocument large = new BsonBuilder { { "text", new string('x', 20_000) } };

        var batches = InsertBatches.Cut(Enumerable.Repeat(large, 4), mostBytes: most + 1);

        Assert.Equal(expected, batches.Select(batch => batch.Count));
    }
}
