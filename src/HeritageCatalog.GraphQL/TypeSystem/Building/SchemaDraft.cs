using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem.Building;

/// <summary>Directives as written on one element, to be applied when all definitions are known.</summary>
/// <param name="Nodes">In the order written, extensions last.</param>
/// <param name="Location">The kind of place.</param>
/// <param name="Owner">The element; null for the schema itself.</param>
/// <param name="Apply">Gives the element its directives.</param>
internal sealed record PendingDirectives(
    ImmutableArray<Sourced<DirectiveNode>> Nodes,
    DirectiveLocation Location,
    SchemaCoordinate? Owner,
    Action<ImmutableArray<AppliedDirective>> Apply);

/// <summary>A default as written, to be coerced when all definitions are known.</summary>
internal sealed record PendingDefault(InputValueDefinition Definition, Sourced<ValueNode> Literal);

/// <summary>A schema while it is being built: names are resolved, rules are not yet checked.</summary>
internal sealed class SchemaDraft
{
    public Dictionary<string, NamedType> Types { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DirectiveDefinition> Directives { get; } = new(StringComparer.Ordinal);

    /// <summary>Root types with the place where each is named.</summary>
    public Dictionary<OperationKind, (NamedType Type, SourceLocation Location)> Roots { get; } = [];

    /// <summary>Interfaces and members as written, right or wrong; the type holds only the right ones.</summary>
    public List<(NamedType Owner, NamedType Named, SourceLocation Location)> References { get; } = [];

    public List<PendingDirectives> PendingDirectives { get; } = [];

    public List<PendingDefault> PendingDefaults { get; } = [];

    public string? Description { get; set; }

    public ImmutableArray<AppliedDirective> AppliedDirectives { get; set; } = [];

    public Schema ToSchema()
    {
        var roots = Roots.ToDictionary(static root => root.Key, static root => (ObjectType)root.Value.Type);
        return new Schema([.. Types.Values], [.. Directives.Values], roots)
        {
            Description = Description,
            AppliedDirectives = AppliedDirectives,
        };
    }
}
