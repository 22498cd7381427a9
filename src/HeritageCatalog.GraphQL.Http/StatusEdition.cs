namespace HeritageCatalog.GraphQL.Http;

/// <summary>Whose statuses the server gives: the text of GraphQL over HTTP has changed on the way.</summary>
public enum StatusEdition
{
    /// <summary>
    /// What today's clients and the audits of <c>graphql-http</c> expect: 200 for everything that ran, 400 for any
    /// request error, and 200 even for that where the client accepts <c>application/json</c> only.
    /// </summary>
    Widespread,

    /// <summary>
    /// The edition of September 2026: 294 for a partial success, 422 for a request that is understood but cannot be
    /// run, 403 for one that its caller may not run. A client that accepts <c>application/json</c> only gets the same
    /// statuses, and errors as <c>application/graphql-response+json</c>.
    /// </summary>
    September2026,
}
