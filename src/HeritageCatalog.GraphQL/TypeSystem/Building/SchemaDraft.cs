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

/// <summary>A root type and where it is named.</summary>
internal sealed record RootReference(OperationKind Operation, NamedType Type, SourceLocation Location);

/// <summary>An interface or a member that a type names, and where.</summary>
internal sealed record TypeReference(NamedType Owner, NamedType Named, SourceLocation Location);

/// <summary>A schema while it is being built: names are resolved, rules are not yet checked.</summary>
internal sealed class SchemaDraft
{
    public Dictionary<string, NamedType> Types { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DirectiveDefinition> Directives { get; } = new(StringComparer.Ordinal);

    /// <summary>At most one for each kind of operation.</summary>
    public List<RootReference> Roots { get; } = [];

    /// <summary>
    /// Interfaces and members as written, right or wrong, those of one type together; the type holds the right ones.
    /// </summary>
    public List<TypeReference> References { get; } = [];

    public List<PendingDirectives> PendingDirectives { get; } = [];

    public List<PendingDefault> PendingDefaults { get; } = [];

    public string? Description { get; set; }

    public ImmutableArray<AppliedDirective> AppliedDirectives { get; set; } = [];

    public Schema ToSchema()
    {
        var query = (ObjectType)FindRoot(OperationKind.Query)!;
        return new Schema(Types, Directives, query)
        {
            MutationType = (ObjectType?)FindRoot(OperationKind.Mutation),
            SubscriptionType = (ObjectType?)FindRoot(OperationKind.Subscription),
            Description = Description,
            AppliedDirectives = AppliedDirectives,
        };
    }

    public NamedType? FindRoot(OperationKind operation) => Roots.Find(root => root.Operation == operation)?.Type;
}
