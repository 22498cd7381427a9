using System.Text.Json;

namespace HeritageCatalog.Imaging.Tests;

/// <summary>Finds the hostile and broken images, which lie beside the checkout.</summary>
public static class BadImages
{
    public const string Missing = "The folder bad-images is not beside the checkout; set HERITAGE_BAD_IMAGES.";

    private static readonly string? Folder = FindFolder();

    public static TheoryData<string, string> Verdicts()
    {
        var rows = new TheoryData<string, string>();
        if (Folder is null)
        {
            rows.Add(new TheoryDataRow<string, string>("none", "none") { Skip = Missing });
            return rows;
        }

        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "expected.json")));
        foreach (var file in expected.RootElement.EnumerateObject())
        {
            rows.Add(file.Name, file.Value.GetProperty("verdict").GetString()!);
        }

        return rows;
    }

    // A theory without rows fails, so a missing folder is one row that is skipped.
    public static TheoryData<string> Accepted() =>
        [.. Verdicts().Where(row => !row.Data.Item2.Equals("reject", StringComparison.Ordinal))
            .Select(row => new TheoryDataRow<string>(row.Data.Item1) { Skip = row.Skip })];

    public static string PathOf(string file)
    {
        Assert.SkipWhen(Folder is null, Missing);
        return Path.Combine(Folder!, file);
    }

    private static string? FindFolder()
    {
        var configured = Environment.GetEnvironmentVariable("HERITAGE_BAD_IMAGES");
        var beside = Ancestors(AppContext.BaseDirectory).Select(at => Path.Combine(at, "shared", "bad-images"));
        return (string.IsNullOrEmpty(configured) ? beside : [configured]).FirstOrDefault(Directory.Exists);
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
