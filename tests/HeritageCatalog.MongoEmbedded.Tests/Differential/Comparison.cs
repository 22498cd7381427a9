namespace HeritageCatalog.MongoEmbedded.Tests.Differential;

/// <summary>What came of a question that was asked twice.</summary>
/// <param name="IsRefusal">Both refuse to answer.</param>
/// <param name="Texts">Where they disagree, for people.</param>
internal sealed record Comparison(bool IsRefusal, IReadOnlyList<string> Texts)
{
    public static Comparison Agreement { get; } = new(false, []);

    public static Comparison Refusal { get; } = new(true, []);
}
