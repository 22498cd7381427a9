using System.Text.Json;

namespace HeritageCatalog.Server.Tests;

/// <summary>Reads answers by the names of their fields, outermost first.</summary>
public static class JsonPath
{
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            element = element.GetProperty(name);
        }

        return element;
    }

    public static string? TextAt(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path).GetString();

    public static int NumberAt(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path).GetInt32();

    public static IEnumerable<JsonElement> ListAt(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path).EnumerateArray();
}
