namespace HeritageCatalog.Server.Hosting.Verification;

/// <summary>Where two databases did not do the same.</summary>
/// <param name="Question">What both were asked.</param>
/// <param name="Embedded">The first line of the embedded database's answer that differs; null for none.</param>
/// <param name="Other">The line in its place.</param>
internal sealed record Difference(string Question, string? Embedded, string? Other)
{
    private const int MostColumns = 400;

    public override string ToString() => $"""
            {Shorten(Question)}
              embedded: {Shorten(Embedded ?? "(no more)")}
              server:   {Shorten(Other ?? "(no more)")}
        """;

    private static string Shorten(string text) => text.Length <= MostColumns ? text : $"{text[..MostColumns]}…";
}
