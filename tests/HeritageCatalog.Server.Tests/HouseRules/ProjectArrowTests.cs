using System.Xml.Linq;

namespace HeritageCatalog.Server.Tests.HouseRules;

public sealed class ProjectArrowTests
{
    public static TheoryData<string, string[]> Arrows => new()
    {
        { "HeritageCatalog.Bson", [] },
        { "HeritageCatalog.Mongo", ["HeritageCatalog.Bson"] },
        { "HeritageCatalog.MongoEmbedded", ["HeritageCatalog.Bson", "HeritageCatalog.Mongo"] },
        { "HeritageCatalog.GraphQL", [] },
        { "HeritageCatalog.GraphQL.Http", ["HeritageCatalog.GraphQL"] },
        { "System.IO.Hashing", [] },
        { "HeritageCatalog.Blobs", ["System.IO.Hashing"] },
        { "HeritageCatalog.Imaging", [] },
        {
            "HeritageCatalog.Server",
            [
                "HeritageCatalog.Bson", "HeritageCatalog.Mongo", "HeritageCatalog.MongoEmbedded",
                "HeritageCatalog.GraphQL", "HeritageCatalog.GraphQL.Http", "HeritageCatalog.Imaging",
                "HeritageCatalog.Blobs",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_project_refers_only_to_those_below_it(string project, string[] allowed)
    {
        var document = XDocument.Load(Checkout.PathOf("src", project, $"{project}.csproj"));
        var references = document.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

        Assert.Empty(references.Except(allowed));
    }

    [Fact]
    public void Every_project_below_src_has_its_arrows_written_down()
    {
        var projects = Checkout.Files("src", "*.csproj").Select(Path.GetFileNameWithoutExtension).Order();

        Assert.Equal(Arrows.Select(row => row.Data.Item1).Order(), projects);
    }

    [Theory]
    [InlineData("HeritageCatalog.Bson")]
    [InlineData("HeritageCatalog.Mongo")]
    [InlineData("HeritageCatalog.MongoEmbedded")]
    [InlineData("HeritageCatalog.GraphQL")]
    [InlineData("HeritageCatalog.Imaging")]
    [InlineData("HeritageCatalog.Blobs")]
    public void An_engine_never_mentions_the_web_framework(string project)
    {
        var mentions = Checkout.Files(Path.Combine("src", project), "*.cs")
            .Where(file => File.ReadAllText(file).Contains("AspNetCore", StringComparison.Ordinal))
            .Select(Checkout.Relative);

        Assert.Empty(mentions);
    }

    [Theory]
    [InlineData("HeritageCatalog.Bson")]
    [InlineData("HeritageCatalog.Mongo")]
    [InlineData("HeritageCatalog.MongoEmbedded")]
    [InlineData("HeritageCatalog.GraphQL")]
    [InlineData("HeritageCatalog.GraphQL.Http")]
    [InlineData("HeritageCatalog.Imaging")]
    [InlineData("HeritageCatalog.Blobs")]
    public void An_engine_never_mentions_a_word_of_the_catalogue(string project)
    {
        string[] words =
            ["inheritor", "exhibition", "craft", "classroom", "bureau", "artist", "HeritageCatalog.Server"];
        var mentions =
            from file in Checkout.Files(Path.Combine("src", project), "*.cs")
            let text = File.ReadAllText(file)
            from word in words
            where text.Contains(word, StringComparison.OrdinalIgnoreCase)
            select $"{Checkout.Relative(file)}: {word}";

        Assert.Empty(mentions);
    }
}
