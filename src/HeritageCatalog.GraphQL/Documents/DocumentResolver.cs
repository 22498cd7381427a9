using System.Security.Claims;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Documents;

namespace HeritageCatalog.GraphQL.Documents;

/// <summary>Puts the text of a document in the place of its name.</summary>
internal sealed class DocumentResolver(DocumentOptions options)
{
    // The messages that clients of the protocol look for.
    private static readonly ExecutionResult NotFound =
        RequestErrors.Create("PersistedQueryNotFound", DocumentErrorCodes.PersistedQueryNotFound);

    private static readonly ExecutionResult NotSupported =
        RequestErrors.Create("PersistedQueryNotSupported", DocumentErrorCodes.PersistedQueryNotSupported);

    private static readonly ExecutionResult HashMismatch =
        RequestErrors.Create("provided sha does not match query", DocumentErrorCodes.PersistedQueryHashMismatch);

    private static readonly ExecutionResult UnknownId =
        RequestErrors.Create("No document has this id.", DocumentErrorCodes.DocumentNotFound);

    private static readonly ExecutionResult NotTrusted = RequestErrors.Create(
        "Only documents known beforehand run here; send the id of one.",
        DocumentErrorCodes.DocumentNotTrusted,
        ExecutionStatus.Forbidden);

    private readonly AutomaticDocuments? _automatic =
        options.AutomaticBytes > 0 ? new AutomaticDocuments(options.AutomaticBytes) : null;

    private readonly FoundDocuments? _found = options.Source is { } source ? new FoundDocuments(source) : null;

    internal AutomaticDocuments? Automatic => _automatic;

    internal FoundDocuments? Found => _found;

    /// <summary>The texts of all documents that can be named, as far as they are at hand.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> TrustedTexts => options.Trusted.Texts.Concat(_found?.Texts ?? []);

    /// <summary>
    /// Looks for the document that a request names where it may be found outside of the process; completes at once
    /// where there is nothing to look for.
    /// </summary>
    public ValueTask LookUpAsync(in GraphQLRequest request, CancellationToken cancellation)
    {
        if (!DependsOnSource(request))
        {
            return default;
        }

        return TryReadHash(request, out var hash) && !_found!.IsFresh(hash)
            ? _found!.AskAsync(hash, cancellation)
            : default;
    }

    /// <summary>
    /// How long what the source said of a request's document goes on to hold; null where the source is not asked.
    /// </summary>
    public TimeSpan? FreshnessOf(in GraphQLRequest request) =>
        DependsOnSource(request) && TryReadHash(request, out var hash) ? _found!.FreshFor(hash) : null;

    /// <summary>Finds the text that is to run; null, or why there is none.</summary>
    public ExecutionResult? Resolve(ref GraphQLRequest request, ClaimsPrincipal? user)
    {
        if (TryFindTrusted(request, out var text))
        {
            request = request with { Query = text, QueryIsEscaped = false, PersistedQueryHash = default };
            return null;
        }

        if (options.OnlyTrusted && !options.IsExempt(user))
        {
            return request.Query.IsEmpty ? RefuseName(request, NotSupported) : NotTrusted;
        }

        if (!request.Query.IsEmpty)
        {
            return request.PersistedQueryHash.IsEmpty || _automatic is null ? null : CheckHash(request);
        }

        if (_automatic is not null
            && DocumentHash.TryParse(request.PersistedQueryHash.Span, out var hash)
            && _automatic.TryFind(hash, out text))
        {
            request = request with { Query = text, QueryIsEscaped = false, PersistedQueryHash = default };
            return null;
        }

        var isNamed = !request.DocumentId.IsEmpty || !request.PersistedQueryHash.IsEmpty;
        return isNamed ? RefuseName(request, _automatic is null ? NotSupported : NotFound) : null;
    }

    /// <summary>Keeps a document that a client sent together with its hash, once it is known to be valid.</summary>
    public void Register(in GraphQLRequest request)
    {
        // The hash was checked when the request was resolved.
        if (_automatic is not null
            && DocumentHash.TryParse(request.PersistedQueryHash.Span, out var hash)
            && !_automatic.TryFind(hash, out _))
        {
            _automatic.Add(hash, DocumentText.Unescape(request));
        }
    }

    private bool DependsOnSource(in GraphQLRequest request) =>
        _found is not null && (request.Query.IsEmpty || options.OnlyTrusted) && !TryFindListed(request, out _);

    private bool TryFindTrusted(in GraphQLRequest request, out ReadOnlyMemory<byte> text) =>
        TryFindListed(request, out text)
        || (_found is not null && TryReadHash(request, out var hash) && _found.TryFind(hash, out text));

    private bool TryFindListed(in GraphQLRequest request, out ReadOnlyMemory<byte> text)
    {
        text = default;
        var (id, hash) = (request.DocumentId, request.PersistedQueryHash);
        return (!id.IsEmpty && options.Trusted.TryFind(id.Span, out text))
            || (!hash.IsEmpty && options.Trusted.TryFind(hash.Span, out text));
    }

    private static bool TryReadHash(in GraphQLRequest request, out DocumentHash hash)
    {
        var id = request.DocumentId.Span;
        var digits = id.StartsWith("sha256:"u8) ? id["sha256:".Length..] : id;
        return DocumentHash.TryParse(digits, out hash)
            || DocumentHash.TryParse(request.PersistedQueryHash.Span, out hash);
    }

    private static ExecutionResult RefuseName(in GraphQLRequest request, ExecutionResult unknownHash) =>
        request.PersistedQueryHash.IsEmpty ? UnknownId : unknownHash;

    private static ExecutionResult? CheckHash(in GraphQLRequest request)
    {
        try
        {
            var isRight = DocumentHash.TryParse(request.PersistedQueryHash.Span, out var hash)
                && hash == DocumentHash.Of(DocumentText.Unescape(request));
            return isRight ? null : HashMismatch;
        }
        catch (GraphQLSyntaxException)
        {
            // It is refused for that when it is parsed.
            return null;
        }
    }
}
