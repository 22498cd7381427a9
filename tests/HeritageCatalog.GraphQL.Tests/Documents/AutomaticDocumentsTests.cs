using System.Text;
using HeritageCatalog.GraphQL.Documents;

namespace HeritageCatalog.GraphQL.Tests.Documents;

public sealed class AutomaticDocumentsTests
{
    [Fact]
    public void The_store_stays_within_its_size_and_keeps_what_is_used()
    {
        var store = new AutomaticDocuments(10_000);
        var used = Add(store, 0);

        for (var number = 1; number < 1_000; number++)
        {
            Assert.True(store.TryFind(used, out _));
            Add(store, number);
        }

        Assert.InRange(store.Count, 5, 10_000 / 128);
    }

    [Fact]
    public void A_document_larger_than_the_store_is_not_kept()
    {
        var store = new AutomaticDocuments(1_000);
        var text = new byte[900];

        store.Add(DocumentHash.Of(text), text);

        Assert.Equal(0, store.Count);
    }

    private static DocumentHash Add(AutomaticDocuments store, int number)
    {
        var text = Encoding.UTF8.GetBytes($"query Q{number} {{ a }}");
        var hash = DocumentHash.Of(text);
        store.Add(hash, text);
        return hash;
    }
}
