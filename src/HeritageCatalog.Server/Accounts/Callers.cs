using System.Security.Claims;
using HeritageCatalog.Bson;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Accounts;

/// <summary>Those who call, as the web server knows them and as the catalogue does.</summary>
public static class Callers
{
    private const string Scheme = "AccessKey";
    private const string BureauClaim = "bureau";

    public static ClaimsPrincipal PrincipalOf(AccessKey key)
    {
        var claims = new List<Claim> { new(ClaimTypes.Name, key.Name) };
        claims.AddRange(key.Roles.Select(static role => new Claim(ClaimTypes.Role, NameOf(role))));
        if (key.Bureau is { } bureau)
        {
            claims.Add(new Claim(BureauClaim, bureau.Value.ToString()));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme));
    }

    public static Viewer ViewerOf(ClaimsPrincipal? user)
    {
        if (user?.Identity?.IsAuthenticated != true)
        {
            return Viewer.Anonymous;
        }

        var bureau = ObjectId.TryParse(user.FindFirstValue(BureauClaim) ?? "", out var id)
            ? new BureauId(id)
            : (BureauId?)null;
        var mayCurate = bureau is not null && user.IsInRole(NameOf(AccessRole.Curator));
        return new Viewer(mayCurate ? Audience.Bureau : Audience.SignedIn)
        {
            Bureau = bureau,
            MayCurate = mayCurate,
            MayOperate = user.IsInRole(NameOf(AccessRole.Operator)),
        };
    }

    private static string NameOf(AccessRole role) => role.ToString().ToLowerInvariant();
}
