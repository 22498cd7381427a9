using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>A field of an object type or an interface.</summary>
public sealed class FieldDefinition : SchemaMember
{
    internal FieldDefinition(NamedType declaringType, string name, GraphQLType type)
        : base(name)
    {
        DeclaringType = declaringType;
        Type = type;
    }

    /// <summary>The type the field belongs to; for the meta-fields the query type.</summary>
    public NamedType DeclaringType { get; }

    /// <summary>The arguments in the order declared.</summary>
    public ImmutableArray<InputValueDefinition> Arguments { get; internal set; } = [];

    /// <summary>The type of the field's value.</summary>
    public GraphQLType Type { get; }

    /// <summary>Position among the fields of the type; -1 for a meta-field.</summary>
    public int Index { get; internal init; } = -1;

    /// <inheritdoc/>
    public override SchemaCoordinate Coordinate => new SchemaCoordinate.Member(DeclaringType.Name, Name);

    /// <summary>Finds an argument by name; null where there is none.</summary>
    public InputValueDefinition? FindArgument(string name) => Arguments.Find(name);
}
