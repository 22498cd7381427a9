using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>A leaf out of a closed set of names.</summary>
public sealed class EnumType : NamedType
{
    private Dictionary<string, EnumValueDefinition> _valuesByName = [];

    internal EnumType(string name)
        : base(name)
    {
    }

    /// <summary>The values in the order declared, extensions last.</summary>
    public ImmutableArray<EnumValueDefinition> Values { get; private set; } = [];

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>Finds a value by name; null where there is none.</summary>
    public EnumValueDefinition? FindValue(string name) => _valuesByName.GetValueOrDefault(name);

    internal void SetValues(Dictionary<string, EnumValueDefinition> values)
    {
        Values = [.. values.Values];
        _valuesByName = values;
    }
}
