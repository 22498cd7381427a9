using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace HeritageCatalog.GraphQL.Http;

/// <summary>Finds who sent a request.</summary>
internal static class Caller
{
    /// <summary>Null for an anonymous caller.</summary>
    // HttpContext.User would make an empty principal for every anonymous request.
    public static ClaimsPrincipal? Find(HttpContext context) =>
        context.Features.Get<IHttpAuthenticationFeature>()?.User;
}
