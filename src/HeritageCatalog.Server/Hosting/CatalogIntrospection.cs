using System.Security.Claims;
using HeritageCatalog.GraphQL.Http;

namespace HeritageCatalog.Server.Hosting;

/// <summary>
/// Whom the catalogue tells its schema. Whoever may not know it does not learn it by guessing, either.
/// </summary>
internal static class CatalogIntrospection
{
    public static GraphQLServerBuilder LimitIntrospection(this GraphQLServerBuilder server, IntrospectionAccess access)
    {
        if (access == IntrospectionAccess.Everybody)
        {
            return server;
        }

        var isForSome = access == IntrospectionAccess.SignedIn;
        return server
            .ModifyRequestOptions(request => request with
            {
                MayIntrospect = user => isForSome && IsSignedIn(user),
                Validation = request.Validation with { SuggestsNames = false },
            })
            .ModifyServerOptions(static options => options.EnableSchemaRequests = false);
    }

    private static bool IsSignedIn(ClaimsPrincipal? user) => user?.Identity?.IsAuthenticated == true;
}
