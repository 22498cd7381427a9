using System.Text.Json;

namespace HeritageCatalog.GraphQL.Tests.Execution;

/// <summary>Takes responses apart.</summary>
internal static class ResponseReader
{
    public static string Data(string response)
    {
        using var json = JsonDocument.Parse(response);
        return json.RootElement.TryGetProperty("data", out var data) ? data.GetRawText() : response;
    }

    /// <summary>The paths of all errors: <c>[box,open,1] [box,leaf]</c>.</summary>
    public static string ErrorPaths(string response) => string.Join(" ", Errors(response).Select(PathOf));

    public static string ErrorCodes(string response)
    {
        return string.Join(" ", Errors(response).Select(error =>
            error.GetProperty("extensions").GetProperty("code").GetString()));
    }

    public static string ErrorMessages(string response)
    {
        return string.Join("|", Errors(response).Select(error => error.GetProperty("message").GetString()));
    }

    private static JsonElement[] Errors(string response)
    {
        using var json = JsonDocument.Parse(response);
        return json.RootElement.TryGetProperty("errors", out var errors) ? [.. errors.Clone().EnumerateArray()] : [];
    }

    private static string PathOf(JsonElement error)
    {
        return $"[{string.Join(",", error.GetProperty("path").EnumerateArray())}]";
    }
}
