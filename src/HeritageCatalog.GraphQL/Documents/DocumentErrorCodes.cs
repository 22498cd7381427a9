namespace HeritageCatalog.GraphQL.Documents;

/// <summary>The values of <c>extensions.code</c> for requests that name a document instead of sending it.</summary>
public static class DocumentErrorCodes
{
    /// <summary>No document registered by a client has the hash; the client sends the text and registers it.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>Clients cannot register documents here; the client sends the text from now on.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>The hash is not that of the text beside it.</summary>
    public const string PersistedQueryHashMismatch = "PERSISTED_QUERY_HASH_MISMATCH";

    /// <summary>No trusted document has the id.</summary>
    public const string DocumentNotFound = "DOCUMENT_NOT_FOUND";

    /// <summary>Only trusted documents run, and this is none.</summary>
    public const string DocumentNotTrusted = "DOCUMENT_NOT_TRUSTED";
}
