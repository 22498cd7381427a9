using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem.Building;

/// <summary>All definitions of the sources, sorted by what they define; every name once.</summary>
internal sealed class TypeSystemDefinitions
{
    /// <summary>The schema definition, if there is one, and its extensions.</summary>
    public List<Sourced<SchemaDefinitionNode>> Schema { get; } = [];

    /// <summary>For each type its definition and then its extensions, in the order of the sources.</summary>
    public Dictionary<string, List<Sourced<TypeDefinitionNode>>> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Directive definitions in the order of the sources.</summary>
    public Dictionary<string, Sourced<DirectiveDefinitionNode>> Directives { get; } = new(StringComparer.Ordinal);
}
