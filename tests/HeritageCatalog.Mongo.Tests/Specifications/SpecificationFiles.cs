using System.Text.Json;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>Finds and reads MongoDB's specification tests, which lie beside the checkout.</summary>
public static class SpecificationFiles
{
    public const string Missing = "The folder mongodb-spec-tests is not beside the checkout; set MONGODB_SPEC_TESTS.";

    private static readonly string? Root = FindRoot();

    /// <summary>The cases of a suite as rows: file and position find the case, its description is for the reader.
    /// </summary>
    public static TheoryData<string, int, string> Rows(string folder, string pattern = "*.json")
    {
        var rows = new TheoryData<string, int, string>();
        foreach (var file in Files(folder, pattern))
        {
            foreach (var (index, test) in Read(file).GetProperty("tests").EnumerateArray().Index())
            {
                rows.Add(RowOf(file, index, test.GetProperty("description").GetString()!));
            }
        }

        return OrSkipped(rows);
    }

    /// <summary>The files of a suite where each is one case, those in its folders too.</summary>
    public static TheoryData<string, int, string> WholeFiles(string folder)
    {
        var rows = new TheoryData<string, int, string>();
        foreach (var file in Files(folder, "*.json"))
        {
            var isDescribed = Read(file).TryGetProperty("description", out var description);
            rows.Add(RowOf(file, 0, isDescribed ? description.GetString()! : Path.GetFileName(file)));
        }

        return OrSkipped(rows);
    }

    public static JsonElement Case(string file, int index) => Read(file).GetProperty("tests")[index];

    public static JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root!, file))).RootElement;

    private static IEnumerable<string> Files(string folder, string pattern) => Root is null
        ? []
        : Directory.GetFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static TheoryDataRow<string, int, string> RowOf(string file, int index, string description) =>
        new(file, index, description) { Skip = Exclusions.FindReason(file, description) };

    // A theory without rows fails, so a missing folder is one row that is skipped.
    private static TheoryData<string, int, string> OrSkipped(TheoryData<string, int, string> rows)
    {
        if (Root is null)
        {
            rows.Add(new TheoryDataRow<string, int, string>("none", 0, "none") { Skip = Missing });
        }

        return rows;
    }

    private static string? FindRoot()
    {
        var configured = Environment.GetEnvironmentVariable("MONGODB_SPEC_TESTS");
        var beside = Ancestors(AppContext.BaseDirectory)
            .Select(ancestor => Path.Combine(ancestor, "shared", "mongodb-spec-tests"));
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
