using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>One value of an enum.</summary>
public sealed class EnumValueDefinition : SchemaMember
{
    internal EnumValueDefinition(EnumType declaringType, string name)
        : base(name)
    {
        DeclaringType = declaringType;
    }

    /// <summary>The enum it belongs to.</summary>
    public EnumType DeclaringType { get; }

    /// <inheritdoc/>
    public override SchemaCoordinate Coordinate => new SchemaCoordinate.Member(DeclaringType.Name, Name);
}
