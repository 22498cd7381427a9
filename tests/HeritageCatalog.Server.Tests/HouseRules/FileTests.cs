namespace HeritageCatalog.Server.Tests.HouseRules;

public sealed class FileTests
{
    private static readonly string TestsOfTheProduct = Path.Combine("tests", "HeritageCatalog.Server.Tests");

    [Fact]
    public void No_source_file_has_400_lines()
    {
        var longFiles = Checkout.Files("src", "*.cs").Concat(Checkout.Files("tests", "*.cs"))
            .Select(file => (Name: Checkout.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines >= 400);

        Assert.Empty(longFiles);
    }

    [Fact]
    public void No_line_is_longer_than_120_columns()
    {
        var longLines =
            from file in Checkout.Files("src", "*.cs").Concat(Checkout.Files(TestsOfTheProduct, "*.cs"))
            from line in File.ReadLines(file).Index()
            where ColumnsOf(line.Item) > 120
            select $"{Checkout.Relative(file)}:{line.Index + 1}";

        Assert.Empty(longLines);
    }

    [Fact]
    public void A_namespace_is_the_folder_it_lies_in()
    {
        var strays = Checkout.Files("src", "*.cs")
            .Select(file => (Name: Checkout.Relative(file), Expected: NamespaceOf(file), Text: File.ReadAllText(file)))
            .Where(file => $"\n{file.Text}".Contains("\nnamespace ", StringComparison.Ordinal))
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
        string[] expected =
            ["HeritageCatalog.sln", "README.md", "heritage", "schema.graphql", "seed-data", "src", "tests"];
        var visible = Directory.EnumerateFileSystemEntries(Checkout.Root).Select(entry => Path.GetFileName(entry)!)
            .Where(name => !name.StartsWith('.'));

        Assert.Equal(expected.Order(StringComparer.Ordinal), visible.Order(StringComparer.Ordinal));
    }

    // Chinese characters and full-width punctuation are two columns wide.
    private static int ColumnsOf(string line) => line.EnumerateRunes().Sum(rune => IsWide(rune.Value) ? 2 : 1);

    private static bool IsWide(int character) =>
        character is >= 0x1100 and <= 0x115f
            or >= 0x2e80 and <= 0xa4cf
            or >= 0xac00 and <= 0xd7a3
            or >= 0xf900 and <= 0xfaff
            or >= 0xfe30 and <= 0xfe6f
            or >= 0xff00 and <= 0xff60
            or >= 0xffe0 and <= 0xffe6
            or >= 0x1f300 and <= 0x1faff
            or >= 0x20000 and <= 0x3fffd;

    private static string NamespaceOf(string file) =>
        string.Join('.', Checkout.Relative(Path.GetDirectoryName(file)!).Split(Path.DirectorySeparatorChar).Skip(1));
}
