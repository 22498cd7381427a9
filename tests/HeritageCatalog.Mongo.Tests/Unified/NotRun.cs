namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>The list of cases that are not run, each with its reason: <c>not-run.tsv</c>.</summary>
internal static class NotRun
{
    private static readonly Dictionary<(string File, string Description), string> Reasons = Read();

    public static bool Contains(string file, string description) => Reasons.ContainsKey((file, description));

    private static Dictionary<(string File, string Description), string> Read()
    {
        using var stream = typeof(NotRun).Assembly.GetManifestResourceStream("not-run.tsv")!;
        return new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToDictionary(parts => (parts[0], parts[1]), parts => parts[2]);
    }
}
