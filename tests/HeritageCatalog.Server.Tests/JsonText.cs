using System.Text.Encodings.Web;
using System.Text.Json;

namespace HeritageCatalog.Server.Tests;

/// <summary>JSON as people read it: indented, and Chinese as it is.</summary>
public static class JsonText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static string Indented(JsonElement element) => JsonSerializer.Serialize(element, Readable) + "\n";

    public static string Indented(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Indented(document.RootElement);
    }
}
