using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>Finds the one record that a root field was asked for, by global id or by code.</summary>
public static class Lookup
{
    /// <exception cref="GraphQLException">BAD_LOOKUP: neither was given, or both.</exception>
    public static Loading<T?> One<T>(string? id, string? code, RecordByIdLoader<T> loader)
        where T : CatalogRecord<T> => (id, code) switch
        {
            ({ } wanted, null) => NodeId.TryRead<T>(wanted, out var recordId) ? loader.LoadAsync(recordId) : default,
            (null, { } wanted) => loader.LoadAsync(Id<T>.FromCode(CodeOf(wanted))),
            _ => throw new GraphQLException("Give either 'id' or 'code'.", "BAD_LOOKUP"),
        };

    /// <summary>A code as it is stored, whatever case it was typed in.</summary>
    public static string CodeOf(string text) => text.Trim().ToUpperInvariant();
}
