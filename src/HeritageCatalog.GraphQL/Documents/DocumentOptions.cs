using System.Security.Claims;

namespace HeritageCatalog.GraphQL.Documents;

/// <summary>Which documents can be asked for by a name instead of their text, and whether others may run.</summary>
public sealed record DocumentOptions
{
    /// <summary>Documents known beforehand; none unless set.</summary>
    public TrustedDocuments Trusted { get; init; } = TrustedDocuments.None;

    /// <summary>Where further trusted documents are kept that may come and go; null for nowhere.</summary>
    public DocumentSource? Source { get; init; }

    /// <summary>Whether only trusted documents run; any document does unless set.</summary>
    public bool OnlyTrusted { get; init; }

    /// <summary>
    /// Who may run any document all the same, such as developers; called with null for an anonymous caller. Nobody
    /// unless set.
    /// </summary>
    public Func<ClaimsPrincipal?, bool> IsExempt { get; init; } = static _ => false;

    /// <summary>
    /// Size in bytes of the documents that clients register by themselves (automatic persisted queries); 0, unless set,
    /// where they cannot. Those not used for a while go first.
    /// </summary>
    public int AutomaticBytes { get; init; }
}
