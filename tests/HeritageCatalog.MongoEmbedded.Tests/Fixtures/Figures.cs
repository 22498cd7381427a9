namespace HeritageCatalog.MongoEmbedded.Tests.Fixtures;

/// <summary>
/// What a test of many cases has done, for its output and the file that <c>HERITAGE_TEST_FIGURES</c> names.
/// </summary>
internal static class Figures
{
    private static readonly Lock OneAtATime = new();

    public static void Tell(string figures)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        if (Environment.GetEnvironmentVariable("HERITAGE_TEST_FIGURES") is { Length: > 0 } file)
        {
            var test = TestContext.Current.Test?.TestDisplayName.Split('.')[^1].Replace('_', ' ');
            lock (OneAtATime)
            {
                File.AppendAllText(file, $"embedded: {figures}: {test}\n");
            }
        }
    }
}
