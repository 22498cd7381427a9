namespace HeritageCatalog.Mongo.Tests;

internal static class Json
{
    /// <summary>Joins the lines of a long expectation.</summary>
    public static string Joined(string lines) => lines.ReplaceLineEndings("");
}
