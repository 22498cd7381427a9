using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>A composite type with fields of its own: object or interface.</summary>
public abstract class ComplexType : CompositeType
{
    private Dictionary<string, FieldDefinition> _fieldsByName = [];

    private protected ComplexType(string name)
        : base(name)
    {
    }

    /// <summary>The fields in the order declared, extensions last.</summary>
    public ImmutableArray<FieldDefinition> Fields { get; private set; } = [];

    /// <summary>All interfaces it implements, in the order declared.</summary>
    public ImmutableArray<InterfaceType> Interfaces { get; internal set; } = [];

    /// <summary>Finds a field by name, or null. For meta-fields see <see cref="Schema.FindField"/>.</summary>
    public FieldDefinition? FindField(string name) => _fieldsByName.GetValueOrDefault(name);

    internal void SetFields(Dictionary<string, FieldDefinition> fields)
    {
        Fields = [.. fields.Values];
        _fieldsByName = fields;
    }
}
