using HeritageCatalog.GraphQL.Documents;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Tests.Processes;

namespace HeritageCatalog.Server.Tests.Hosting;

public sealed class CatalogDocumentsTests
{
    [Fact]
    public void A_manifest_is_read()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "documents.json");
        File.WriteAllText(path, """{ "crafts": "{ crafts { totalCount } }" }""");

        var documents = From(new HeritageOptions { Documents = path, OnlyTrusted = true });

        Assert.Equal(1, documents.Trusted.Count);
        Assert.True(documents.OnlyTrusted);
    }

    [Theory]
    [InlineData("missing.json")]
    [InlineData("wrong.json")]
    [InlineData("")]
    public void Documents_that_cannot_be_read_stop_the_start_and_name_the_variable(string name)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "wrong.json"), "[]");
        File.WriteAllText(Path.Combine(folder.Path, "crafts.graphql"), "{ crafts { totalCount } }");
        var options = new HeritageOptions { Documents = Path.Combine(folder.Path, name) };

        var refusal = Assert.Throws<StartRefusedException>(() => From(options));

        Assert.StartsWith("HERITAGE_DOCUMENTS is '", refusal.Message, StringComparison.Ordinal);
    }

    // Nothing is read from the database before somebody asks.
    private static DocumentOptions From(HeritageOptions options) =>
        CatalogDocuments.From(options, stored: null!, findLog: static () => null);
}
