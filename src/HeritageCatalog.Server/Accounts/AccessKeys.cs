using System.Security.Claims;
using System.Security.Cryptography;

namespace HeritageCatalog.Server.Accounts;

/// <summary>All keys that are let in.</summary>
public sealed class AccessKeys(IEnumerable<AccessKey> keys)
{
    private readonly (AccessKey Key, ClaimsPrincipal Principal)[] _known =
        [.. keys.Select(key => (key, Callers.PrincipalOf(key)))];

    /// <summary>Who holds a key; null when nobody does. Takes the same time whichever key it is, if any.</summary>
    public ClaimsPrincipal? Find(string given)
    {
        var hash = AccessKey.HashOf(given);
        ClaimsPrincipal? found = null;
        foreach (var (key, principal) in _known)
        {
            if (CryptographicOperations.FixedTimeEquals(key.Hash.Span, hash))
            {
                found = principal;
            }
        }

        return found;
    }
}
