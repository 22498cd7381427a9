namespace HeritageCatalog.GraphQL.Http.Negotiation;

/// <summary>What a response may be written as; the names follow the GraphQL-over-HTTP specification.</summary>
internal enum ResponseMediaType
{
    /// <summary>The client accepts nothing that this server can write.</summary>
    None,

    /// <summary><c>application/json</c>: a well-formed request is answered with 200, whatever became of it.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status tells a request error from a result.</summary>
    GraphQLResponse,

    /// <summary><c>text/html</c>: a browser, which wants the page to explore the schema with.</summary>
    Html,
}
