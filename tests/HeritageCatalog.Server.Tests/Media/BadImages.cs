using System.Text.Json;

namespace HeritageCatalog.Server.Tests.Media;

/// <summary>Finds the hostile and broken images, which lie beside the checkout.</summary>
internal static class BadImages
{
    public const string Missing = "The folder bad-images is not beside the checkout; set HERITAGE_BAD_IMAGES.";

    public static string? Folder { get; } = FindFolder();

    public static IEnumerable<(string File, string Verdict)> All()
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder!, "expected.json")));
        return [.. expected.RootElement.EnumerateObject().Select(one => (one.Name, one.Value.TextAt("verdict")!))];
    }

    private static string? FindFolder()
    {
        var places = new[] { Environment.GetEnvironmentVariable("HERITAGE_BAD_IMAGES") }
            .Concat(Parents(Checkout.Root).Select(parent => Path.Combine(parent, "shared", "bad-images")));
        return places.OfType<string>().FirstOrDefault(Directory.Exists);
    }

    private static IEnumerable<string> Parents(string folder)
    {
        for (var at = Path.GetDirectoryName(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }
}
