using System.Runtime.CompilerServices;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Validation;

/// <summary>What the rules share while one document is validated.</summary>
internal sealed class ValidationContext
{
    private const int MaxMessageLength = 1_000;

    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private int _remainingWork;

    public ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        Types = new TypeTracker(schema);
        Facts = new DocumentFacts(this);
        _remainingWork = options.MaxWork;
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            _fragments[fragment.Name.Value] = fragment;
        }
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    /// <summary>The types that belong to where the walk is just now.</summary>
    public TypeTracker Types { get; }

    /// <summary>Spreads and variables by definition; complete when the walk leaves the document.</summary>
    public DocumentFacts Facts { get; }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);

    public void Report(string rule, string message, params ReadOnlySpan<SyntaxNode> nodes)
    {
        if (_errors.Count == Options.MaxErrors)
        {
            Stop(rule, "Too many validation errors, error limit reached. Validation aborted.");
        }

        var locations = new SourceLocation[nodes.Length];
        for (var i = 0; i < locations.Length; i++)
        {
            locations[i] = Document.LocationOf(nodes[i]);
        }

        _errors.Add(CreateError(rule, message, locations));
    }

    /// <summary>Accounts for steps that a small document can make many of.</summary>
    public void Spend(string rule, int steps)
    {
        _remainingWork -= steps;
        if (_remainingWork < 0)
        {
            Stop(rule, "The document is too complex to validate.");
        }
    }

    /// <summary>Stops before a long chain of fragments overflows the stack.</summary>
    public void RequireStack(string rule)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Stop(rule, "The document nests its fragments too deeply to validate.");
        }
    }

    public string Suggest(string name, IEnumerable<string> candidates)
    {
        return Options.SuggestsNames ? Suggestions.DidYouMean(Suggestions.Nearest(name, candidates)) : "";
    }

    private void Stop(string rule, string message)
    {
        _errors.Add(CreateError(rule, message, []));
        throw new ValidationStoppedException();
    }

    private static GraphQLError CreateError(string rule, string message, IReadOnlyList<SourceLocation> locations)
    {
        // Names come from the client and may be as long as the document.
        var shown = message.Length <= MaxMessageLength ? message : message[..MaxMessageLength] + "…";
        return new GraphQLError(shown)
        {
            Locations = locations,
            Extensions = new Dictionary<string, object?> { ["code"] = ErrorCodes.ValidationFailed, ["rule"] = rule },
        };
    }
}
