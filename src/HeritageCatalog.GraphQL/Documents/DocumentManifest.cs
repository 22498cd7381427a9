using System.Text.Json;

namespace HeritageCatalog.GraphQL.Documents;

/// <summary>Reads the files in which the tools of clients list the documents of an application.</summary>
internal static class DocumentManifest
{
    private const string ApolloFormat = "apollo-persisted-query-manifest";

    /// <exception cref="TrustedDocumentException">It is no manifest.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return root.TryGetProperty("format", out var format) && format.ValueEquals(ApolloFormat)
                ? ReadApollo(root)
                : ReadRelay(root);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            const string Expected = "an object of ids and documents, or Apollo's persisted query manifest";
            throw new TrustedDocumentException($"The manifest is not {Expected}.", problem);
        }
    }

    private static List<KeyValuePair<string, string>> ReadApollo(JsonElement root)
    {
        if (root.GetProperty("version").GetInt32() != 1)
        {
            throw new TrustedDocumentException("The manifest has another version than 1.");
        }

        return [.. root.GetProperty("operations").EnumerateArray().Select(operation =>
            Entry(operation.GetProperty("id").GetString(), operation.GetProperty("body")))];
    }

    private static List<KeyValuePair<string, string>> ReadRelay(JsonElement root) =>
        [.. root.EnumerateObject().Select(property => Entry(property.Name, property.Value))];

    private static KeyValuePair<string, string> Entry(string? id, JsonElement text) => KeyValuePair.Create(
        id ?? throw new KeyNotFoundException(), text.GetString() ?? throw new KeyNotFoundException());
}
