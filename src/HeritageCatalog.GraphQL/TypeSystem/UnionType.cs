using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>One of several object types that need not have anything in common.</summary>
public sealed class UnionType : CompositeType
{
    internal UnionType(string name)
        : base(name)
    {
    }

    /// <summary>The members in the order declared, extensions last.</summary>
    public ImmutableArray<ObjectType> Types { get; internal set; } = [];

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;
}
