namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>A type with fields that values can have.</summary>
public sealed class ObjectType : ComplexType
{
    internal ObjectType(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;
}
