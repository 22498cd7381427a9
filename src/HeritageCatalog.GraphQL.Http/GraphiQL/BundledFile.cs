namespace HeritageCatalog.GraphQL.Http.GraphiQL;

/// <summary>One file of the GraphiQL bundle and what it is served as.</summary>
internal sealed record BundledFile(FileInfo File, string ContentType);
