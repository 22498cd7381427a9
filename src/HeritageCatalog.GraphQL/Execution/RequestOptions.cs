using System.Security.Claims;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Documents;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.Validation;

namespace HeritageCatalog.GraphQL.Execution;

/// <summary>Limits of what a request may ask for.</summary>
public sealed record RequestOptions
{
    /// <summary>Limits of the parser.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Default;

    /// <summary>How far validation goes.</summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>Limits of the shape of an operation.</summary>
    public OperationLimits Limits { get; init; } = OperationLimits.Default;

    /// <summary>
    /// Who may ask for the schema by <c>__schema</c> and <c>__type</c>; called with null for an anonymous caller.
    /// Everybody unless set. Where not everybody may, messages should not name what exists either: see
    /// <see cref="ValidationOptions.SuggestsNames"/>.
    /// </summary>
    public Func<ClaimsPrincipal?, bool> MayIntrospect { get; init; } = static _ => true;

    /// <summary>What operations may cost; null where costs are not counted.</summary>
    public CostOptions? Cost { get; init; }

    /// <summary>Documents that requests can name instead of sending them.</summary>
    public DocumentOptions Documents { get; init; } = new();

    /// <summary>
    /// Whether spans carry the text of their document, with all literals in it; they do not unless set.
    /// </summary>
    public bool TracesDocuments { get; init; }

    /// <summary>
    /// Memory for all documents that are kept ready to run, in bytes: what it took to parse and plan them, of which
    /// about half is given up afterwards.
    /// </summary>
    public int DocumentCacheBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Number of refused documents whose answer is kept; a long one counts for several.</summary>
    public int RefusedDocuments { get; init; } = 100;
}
