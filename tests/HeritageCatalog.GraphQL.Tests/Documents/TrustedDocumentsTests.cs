using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HeritageCatalog.GraphQL.Documents;

namespace HeritageCatalog.GraphQL.Tests.Documents;

public sealed class TrustedDocumentsTests
{
    private const string Text = "{ craft(code: \"C0001\") { name } } # 剪纸";

    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    [Fact]
    public void A_document_is_found_by_its_hash_with_and_without_the_prefix()
    {
        var documents = TrustedDocuments.Create([KeyValuePair.Create(Hash, Text)]);

        Assert.Equal(Text, Find(documents, Hash));
        Assert.Equal(Text, Find(documents, $"sha256:{Hash}"));
    }

    [Fact]
    public void An_id_of_another_kind_is_taken_as_it_is()
    {
        var documents = TrustedDocuments.Create([KeyValuePair.Create("CraftPage@7", Text)]);

        Assert.Equal(Text, Find(documents, "CraftPage@7"));
        Assert.Null(Find(documents, "CraftPage@8"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha256:")]
    [InlineData("剪纸剪纸")]
    public void An_unknown_id_finds_nothing(string id)
    {
        Assert.Null(Find(TrustedDocuments.Create([KeyValuePair.Create("a", Text)]), id));
    }

    [Fact]
    public void An_id_longer_than_any_finds_nothing()
    {
        Assert.Null(Find(TrustedDocuments.Create([KeyValuePair.Create("a", Text)]), new string('a', 1_000_000)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha256:")]
    public void A_hash_of_another_text_is_refused(string prefix)
    {
        var wrong = prefix + new string('0', 64);

        var refusal = Assert.Throws<TrustedDocumentException>(
            () => TrustedDocuments.Create([KeyValuePair.Create(wrong, Text)]));

        Assert.Equal($"The document \"{wrong}\" does not have this hash.", refusal.Message);
    }

    [Fact]
    public void What_says_it_is_a_hash_must_be_one()
    {
        Assert.Throws<TrustedDocumentException>(
            () => TrustedDocuments.Create([KeyValuePair.Create("sha256:12", Text)]));
    }

    [Fact]
    public void A_folder_is_read_by_the_names_of_its_files()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, $"{Hash}.graphql"), Text);
        File.WriteAllText(Path.Combine(folder.FullName, "README.md"), "not a document");

        var documents = TrustedDocuments.FromFolder(folder.FullName);
        folder.Delete(recursive: true);

        Assert.Equal(1, documents.Count);
        Assert.Equal(Text, Find(documents, Hash));
    }

    [Fact]
    public void A_file_that_is_not_named_by_its_hash_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "crafts.graphql"), Text);

        var refusal = Record.Exception(() => TrustedDocuments.FromFolder(folder.FullName));
        folder.Delete(recursive: true);

        Assert.IsType<TrustedDocumentException>(refusal);
    }

    [Fact]
    public void A_manifest_of_Relay_is_read()
    {
        var documents = Read("""{ "5f4dcc3b5aa765d61d8327deb882cf99": "query A { a }", "b": "{ b }" }""");

        Assert.Equal("query A { a }", Find(documents, "5f4dcc3b5aa765d61d8327deb882cf99"));
        Assert.Equal("{ b }", Find(documents, "b"));
    }

    [Fact]
    public void A_manifest_of_Apollo_is_read()
    {
        var body = JsonEncodedText.Encode(Text);
        var documents = Read($$"""
            {
              "format": "apollo-persisted-query-manifest",
              "version": 1,
              "operations": [{ "id": "{{Hash}}", "name": "A", "type": "query", "body": "{{body}}" }]
            }
            """);

        Assert.Equal(Text, Find(documents, Hash));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{ "a": 1 }""")]
    [InlineData("""{ "a": null }""")]
    [InlineData("""{ "format": "apollo-persisted-query-manifest", "version": 2, "operations": [] }""")]
    [InlineData("""{ "format": "apollo-persisted-query-manifest", "version": 1 }""")]
    [InlineData("""{ "format": "apollo-persisted-query-manifest", "version": 1, "operations": [{ "id": "a" }] }""")]
    public void What_is_no_manifest_is_refused(string json)
    {
        Assert.Throws<TrustedDocumentException>(() => Read(json));
    }

    [Fact]
    public void Documents_of_two_sources_can_be_put_together()
    {
        var first = TrustedDocuments.Create([KeyValuePair.Create("a", "{ a }"), KeyValuePair.Create("b", "{ b }")]);
        var second = TrustedDocuments.Create([KeyValuePair.Create("b", "{ b2 }")]);

        var both = first.And(second);

        Assert.Equal("{ a }", Find(both, "a"));
        Assert.Equal("{ b2 }", Find(both, "b"));
    }

    [Fact]
    public void Looking_up_allocates_nothing()
    {
        var documents = TrustedDocuments.Create([KeyValuePair.Create(Hash, Text)]);
        var id = Encoding.UTF8.GetBytes($"sha256:{Hash}");
        documents.TryFind(id, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();

        documents.TryFind(id, out _);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static TrustedDocuments Read(string json) => TrustedDocuments.FromManifest(Encoding.UTF8.GetBytes(json));

    private static string? Find(TrustedDocuments documents, string id) =>
        documents.TryFind(Encoding.UTF8.GetBytes(id), out var text) ? Encoding.UTF8.GetString(text.Span) : null;
}
