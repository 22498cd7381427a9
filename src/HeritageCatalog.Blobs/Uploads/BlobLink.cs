namespace HeritageCatalog.Blobs.Uploads;

/// <summary>Where a blob can be read without other rights.</summary>
/// <param name="Url">Absolute, or relative to where the host has the endpoint of the folder store.</param>
/// <param name="ExpiresAt">Until when.</param>
public sealed record BlobLink(string Url, DateTimeOffset ExpiresAt);
