namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>Every case of MongoDB's specification tests that is not run by these tests, with the reason.</summary>
internal static class Exclusions
{
    private static readonly Dictionary<(string File, string Description), string> Reasons = new()
    {
        [("read-write-concern/tests/connection-string/write-concern.json", "wtimeoutMS as an invalid number")] =
            "Contradicts uri-options, 'Too low wTimeoutMS causes a warning', which is followed.",
    };

    public static string? FindReason(string file, string description) => Reasons.GetValueOrDefault((file, description));
}
