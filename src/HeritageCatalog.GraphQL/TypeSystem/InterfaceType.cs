using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>Fields that several types share.</summary>
public sealed class InterfaceType : ComplexType
{
    internal InterfaceType(string name)
        : base(name)
    {
    }

    /// <summary>The objects and interfaces that implement it, in the order of the schema.</summary>
    public ImmutableArray<ComplexType> Implementations { get; internal set; } = [];

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Interface;
}
