namespace HeritageCatalog.Server.Tests.HouseRules;

public sealed class FileTests
{
    [Fact]
    public void No_source_file_has_400_lines()
    {
        var longFiles = Checkout.Files("src", "*.cs").Concat(Checkout.Files("tests", "*.cs"))
            .Select(file => (Name: Checkout.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines >= 400);

        Assert.Empty(longFiles);
    }

    [Fact]
    public void A_namespace_is_the_folder_it_lies_in()
    {
        var strays = Checkout.Files("src", "*.cs")
            .Select(file => (Name: Checkout.Relative(file), Expected: NamespaceOf(file), Text: File.ReadAllText(file)))
            .Where(file => file.Text.Contains("\nnamespace ", StringComparison.Ordinal) || file.Text.StartsWith("namespace ", StringComparison.Ordinal))
            .Where(file => !file.Text.Contains($"namespace {file.Expected};", StringComparison.Ordinal))
            .Select(file => $"{file.Name} should be in {file.Expected}");

        Assert.Empty(strays);
    }

    [Theory]
    [InlineData("TODO")]
    [InlineData("FIXME")]
    [InlineData("HACK")]
    [InlineData("NotImplementedException")]
    [InlineData("#region")]
    public void No_source_file_puts_something_off_or_hides_it(string word)
    {
        var mentions = Checkout.Files("src", "*.cs")
            .Where(file => File.ReadAllText(file).Contains(word, StringComparison.Ordinal))
            .Select(Checkout.Relative);

        Assert.Empty(mentions);
    }

    [Fact]
    public void The_root_folder_shows_only_what_a_newcomer_needs()
    {
        string[] expected = ["HeritageCatalog.sln", "README.md", "heritage", "schema.graphql", "seed-data", "src", "tests"];
        var visible = Directory.EnumerateFileSystemEntries(Checkout.Root).Select(entry => Path.GetFileName(entry)!)
            .Where(name => !name.StartsWith('.'));

        Assert.Equal(expected.Order(StringComparer.Ordinal), visible.Order(StringComparer.Ordinal));
    }

    private static string NamespaceOf(string file) =>
        string.Join('.', Checkout.Relative(Path.GetDirectoryName(file)!).Split(Path.DirectorySeparatorChar).Skip(1));
}
