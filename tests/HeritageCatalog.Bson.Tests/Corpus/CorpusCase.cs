using System.Text.Json;

namespace HeritageCatalog.Bson.Tests.Corpus;

/// <summary>One case of MongoDB's BSON corpus.</summary>
public sealed record CorpusCase(string File, string Kind, int Index, string BsonType, JsonElement Json)
{
    public string Description => Json.GetProperty("description").GetString()!;

    public byte[]? Bytes(string property) =>
        Json.TryGetProperty(property, out var hex) ? Convert.FromHexString(hex.GetString()!) : null;

    public string? Text(string property) => Json.TryGetProperty(property, out var text) ? text.GetString() : null;

    public bool Flag(string property) => Json.TryGetProperty(property, out var flag) && flag.GetBoolean();
}
