using System.Text.Json;

namespace HeritageCatalog.Bson.Tests.Corpus;

/// <summary>Finds and reads MongoDB's BSON corpus, which lies beside the checkout.</summary>
public static class CorpusFiles
{
    public const string Missing = "The folder mongodb-spec-tests is not beside the checkout; set MONGODB_SPEC_TESTS.";

    private static readonly Lazy<IReadOnlyList<CorpusCase>> All = new(() => [.. ReadAll()]);

    public static IEnumerable<CorpusCase> Cases(string kind) => All.Value.Where(one => one.Kind == kind);

    public static CorpusCase Case(string file, string kind, int index) =>
        All.Value.Single(one => one.File == file && one.Kind == kind && one.Index == index);

    // A theory without rows fails, so a missing folder is one row that is skipped.
    public static TheoryData<string, int, string> Rows(string kind)
    {
        var rows = new TheoryData<string, int, string>();
        foreach (var one in Cases(kind))
        {
            rows.Add(one.File, one.Index, one.Description);
        }

        if (All.Value.Count == 0)
        {
            rows.Add(new TheoryDataRow<string, int, string>("none", 0, "none") { Skip = Missing });
        }

        return rows;
    }

    private static IEnumerable<CorpusCase> ReadAll()
    {
        var folder = FindFolder();
        var files = folder is null ? [] : Directory.GetFiles(folder, "*.json");
        return files.Order(StringComparer.Ordinal).SelectMany(Read);
    }

    private static IEnumerable<CorpusCase> Read(string path)
    {
        var root = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;
        var file = Path.GetFileNameWithoutExtension(path);
        var type = root.GetProperty("bson_type").GetString()!;
        foreach (var kind in new[] { "valid", "decodeErrors", "parseErrors" })
        {
            var cases = root.TryGetProperty(kind, out var array) ? array.EnumerateArray().ToArray() : [];
            for (var i = 0; i < cases.Length; i++)
            {
                yield return new CorpusCase(file, kind, i, type, cases[i]);
            }
        }
    }

    private static string? FindFolder()
    {
        var configured = Environment.GetEnvironmentVariable("MONGODB_SPEC_TESTS");
        var beside = Ancestors(AppContext.BaseDirectory)
            .Select(ancestor => Path.Combine(ancestor, "shared", "mongodb-spec-tests"));
        var roots = string.IsNullOrEmpty(configured) ? beside : [configured];
        return roots.Select(root => Path.Combine(root, "bson-corpus", "tests")).FirstOrDefault(Directory.Exists);
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
