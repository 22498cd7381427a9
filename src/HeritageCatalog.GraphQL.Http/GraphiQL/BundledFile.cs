namespace HeritageCatalog.GraphQL.Http.GraphiQL;

/// <summary>One file of the GraphiQL bundle and what it is served as.</summary>
/// <param name="File">The file as it is.</param>
/// <param name="Packed">The same packed by gzip; null where packing gains nothing.</param>
/// <param name="ContentType">What the file holds.</param>
internal sealed record BundledFile(FileInfo File, FileInfo? Packed, string ContentType);
