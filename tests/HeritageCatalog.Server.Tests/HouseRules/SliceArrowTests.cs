using System.Text.RegularExpressions;

namespace HeritageCatalog.Server.Tests.HouseRules;

public sealed partial class SliceArrowTests
{
    // Below come those that a slice may use; Hosting and CommandLine may use all and are used by none.
    private static readonly Dictionary<string, string[]> Below = new()
    {
        ["ValueTypes"] = [],
        ["Catalog"] = ["ValueTypes"],
        ["Accounts"] = ["ValueTypes", "Catalog"],
        ["Media"] = ["ValueTypes", "Catalog", "Accounts"],
        ["Areas"] = ["ValueTypes", "Catalog"],
        ["Organizations"] = ["ValueTypes", "Catalog", "Media", "Areas"],
        ["Crafts"] = ["ValueTypes", "Catalog", "Media", "Areas", "Organizations"],
        ["Inheritors"] = ["ValueTypes", "Catalog", "Media", "Areas", "Organizations", "Crafts"],
        ["Exhibitions"] = ["ValueTypes", "Catalog", "Media", "Areas", "Organizations", "Crafts", "Inheritors"],
        ["Classrooms"] = ["ValueTypes", "Catalog", "Media", "Areas", "Organizations", "Crafts", "Inheritors"],
        ["ReportedFigures"] =
            ["ValueTypes", "Catalog", "Areas", "Organizations", "Crafts", "Inheritors", "Exhibitions"],
    };

    public static TheoryData<string> Slices => [.. Below.Keys];

    [Theory]
    [MemberData(nameof(Slices))]
    public void A_slice_uses_only_slices_below_it(string slice)
    {
        string[] all = [.. Below.Keys, "Hosting", "CommandLine", "Seeding"];
        var forbidden = all.Except(Below[slice]).Except([slice]).ToList();
        var arrows = Checkout.Files(Path.Combine("src", "HeritageCatalog.Server", slice), "*.cs")
            .SelectMany(file => UsedSlices(File.ReadAllText(file)).Where(forbidden.Contains)
                .Select(used => $"{Checkout.Relative(file)} uses {used}"));

        Assert.Empty(arrows);
    }

    [Fact]
    public void Every_folder_of_the_product_is_a_slice_with_arrows_or_puts_them_together()
    {
        var folders = Directory.EnumerateDirectories(Checkout.PathOf("src", "HeritageCatalog.Server"))
            .Select(folder => Path.GetFileName(folder)!)
            .Except(["bin", "obj", "Hosting", "CommandLine", "Seeding"]);

        Assert.Equal(Below.Keys.Order(), folders.Order());
    }

    private static IEnumerable<string> UsedSlices(string text) =>
        NamespaceOfTheProduct().Matches(text).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"HeritageCatalog\.Server\.(\w+)")]
    private static partial Regex NamespaceOfTheProduct();
}
