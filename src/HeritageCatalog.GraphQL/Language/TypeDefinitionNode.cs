using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>Defines or extends one named type.</summary>
public abstract class TypeDefinitionNode : TypeSystemDefinitionNode
{
    /// <summary>The name of the type.</summary>
    public required NameNode Name { get; init; }
}

/// <summary>Defines or extends a scalar.</summary>
public sealed class ScalarTypeDefinitionNode : TypeDefinitionNode;

/// <summary>Defines or extends a type with fields: an object or an interface.</summary>
public abstract class ComplexTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>The interfaces declared, in the order written.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; init; } = [];

    /// <summary>In the order declared.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; init; } = [];
}

/// <summary>Defines or extends an object type.</summary>
public sealed class ObjectTypeDefinitionNode : ComplexTypeDefinitionNode;

/// <summary>Defines or extends an interface.</summary>
public sealed class InterfaceTypeDefinitionNode : ComplexTypeDefinitionNode;

/// <summary>Defines or extends a union.</summary>
public sealed class UnionTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>The member types, in the order written.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; init; } = [];
}

/// <summary>Defines or extends an enum.</summary>
public sealed class EnumTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>In the order declared.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; init; } = [];
}

/// <summary>Defines or extends an input object.</summary>
public sealed class InputObjectTypeDefinitionNode : TypeDefinitionNode
{
    /// <summary>In the order declared.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; init; } = [];
}
