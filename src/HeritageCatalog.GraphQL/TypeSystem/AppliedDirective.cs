using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>A directive where it is applied in the schema sources.</summary>
public sealed class AppliedDirective
{
    private readonly Dictionary<string, object?> _arguments;

    internal AppliedDirective(
        DirectiveDefinition definition,
        DirectiveNode node,
        SourceLocation location,
        Dictionary<string, object?> arguments)
    {
        Definition = definition;
        Node = node;
        SourceLocation = location;
        _arguments = arguments;
    }

    /// <summary>The name without the at sign.</summary>
    public string Name => Definition.Name;

    /// <summary>What the schema says of the directive.</summary>
    public DirectiveDefinition Definition { get; }

    /// <summary>The directive as written.</summary>
    public DirectiveNode Node { get; }

    /// <summary>Where it is applied.</summary>
    public SourceLocation SourceLocation { get; }

    /// <summary>The coerced arguments, defaults included; one neither given nor with a default is absent.</summary>
    public IReadOnlyDictionary<string, object?> Arguments => _arguments;

    /// <summary>The coerced value of an argument; null also where it is absent.</summary>
    public object? GetArgument(string name) => _arguments.GetValueOrDefault(name);
}

/// <summary>Look-up in the directives of an element.</summary>
public static class AppliedDirectives
{
    /// <summary>Finds the first application of a directive; null where it is not applied.</summary>
    public static AppliedDirective? Find(this ImmutableArray<AppliedDirective> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == name)
            {
                return directive;
            }
        }

        return null;
    }
}
