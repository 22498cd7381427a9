using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Operations;

namespace HeritageCatalog.Mongo.Tests.Collections;

public sealed class BulkBatchesTests
{
    [Theory]
    [InlineData(0, 3, new int[0])]
    [InlineData(3, 3, new[] { 3 })]
    [InlineData(7, 3, new[] { 3, 3, 1 })]
    public void Statements_are_cut_by_their_number(int count, int most, int[] expected)
    {
        var statements = Enumerable.Repeat(Insert(BsonDocument.Empty), count);

        Assert.Equal(expected, BulkBatches.Cut(statements, mostStatements: most).Select(batch => batch.Count));
    }

    [Theory]
    [InlineData(90_000, new[] { 3, 1 })]
    [InlineData(1, new[] { 1, 1, 1, 1 })]
    public void Statements_are_cut_by_their_size_and_each_is_sent(int most, int[] expected)
    {
        var large = Insert(new BsonBuilder { { "text", new string('x', 20_000) } });

        var batches = BulkBatches.Cut(Enumerable.Repeat(large, 4), mostBytes: most + 1);

        Assert.Equal(expected, batches.Select(batch => batch.Count));
    }

    [Fact]
    public void Statements_are_cut_where_their_kind_changes()
    {
        BulkKind[] kinds = [BulkKind.Insert, BulkKind.Insert, BulkKind.Delete, BulkKind.Insert];
        var statements = kinds.Select((kind, at) => new BulkStatement(kind, BsonDocument.Empty, false, at));

        Assert.Equal([2, 1, 1], BulkBatches.Cut(statements).Select(batch => batch.Count));
    }

    private static BulkStatement Insert(BsonDocument document) => new(BulkKind.Insert, document, false, Index: 0);
}
