using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>Named input values that belong together.</summary>
public sealed class InputObjectType : NamedType
{
    private Dictionary<string, InputValueDefinition> _fieldsByName = [];

    internal InputObjectType(string name)
        : base(name)
    {
    }

    /// <summary>The fields in the order declared, extensions last.</summary>
    public ImmutableArray<InputValueDefinition> Fields { get; private set; } = [];

    /// <summary>True where <c>@oneOf</c> is applied: exactly one field must be given, and not null.</summary>
    public bool IsOneOf { get; internal set; }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>Finds a field by name; null where there is none.</summary>
    public InputValueDefinition? FindField(string name) => _fieldsByName.GetValueOrDefault(name);

    internal void SetFields(Dictionary<string, InputValueDefinition> fields)
    {
        Fields = [.. fields.Values];
        _fieldsByName = fields;
    }
}
