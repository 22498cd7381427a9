namespace HeritageCatalog.Mongo.Tests;

/// <summary>A record to store.</summary>
public sealed record Craft(string Id, string Name, int Version = 1);
