using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>Says what a directive is called, what it takes and where it may be applied.</summary>
public sealed class DirectiveDefinition : ISchemaElement
{
    internal DirectiveDefinition(string name)
    {
        Name = name;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string? Description { get; internal init; }

    /// <summary>Always empty: a directive cannot be applied to the definition of another.</summary>
    public ImmutableArray<AppliedDirective> Directives => [];

    /// <inheritdoc/>
    public SourceLocation SourceLocation { get; internal init; }

    /// <inheritdoc/>
    public SchemaCoordinate Coordinate => new SchemaCoordinate.Directive(Name);

    /// <summary>The arguments in the order declared.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; internal set; } = [];

    /// <summary>The places where it may be applied.</summary>
    public ImmutableArray<DirectiveLocation> Locations { get; internal init; } = [];

    /// <summary>True where it may be applied more than once in a place.</summary>
    public bool IsRepeatable { get; internal init; }

    /// <summary>True for the directives that the specification defines and every schema has.</summary>
    public bool IsSpecified => Name is "skip" or "include" or "deprecated" or "specifiedBy" or "oneOf";

    /// <summary>Finds an argument by name; null where there is none.</summary>
    public InputValueDefinition? FindArgument(string name) => Arguments.Find(name);

    /// <summary>The coordinate.</summary>
    public override string ToString() => Coordinate.ToString();
}
