using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>A type that selections can be made on: object, interface or union.</summary>
public abstract class CompositeType : NamedType
{
    // One bit for each named type of the schema.
    private ulong[] _possibleTypes = [];

    private protected CompositeType(string name)
        : base(name)
    {
    }

    /// <summary>GetPossibleTypes(): the object types that values can have, in the order of the schema.</summary>
    public ImmutableArray<ObjectType> PossibleTypes { get; private set; } = [];

    /// <summary>Says whether a value of this type can have the object type.</summary>
    public bool Includes(ObjectType type)
    {
        var word = type.Index / 64;
        return word < _possibleTypes.Length && (_possibleTypes[word] & (1UL << (type.Index % 64))) != 0;
    }

    /// <summary>Says whether any object type is possible for both.</summary>
    public bool Overlaps(CompositeType other)
    {
        var length = Math.Min(_possibleTypes.Length, other._possibleTypes.Length);
        for (var i = 0; i < length; i++)
        {
            if ((_possibleTypes[i] & other._possibleTypes[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    internal void SetPossibleTypes(IEnumerable<ObjectType> types)
    {
        PossibleTypes = [.. types.OrderBy(static type => type.Index)];
        _possibleTypes = PossibleTypes.IsEmpty ? [] : new ulong[(PossibleTypes[^1].Index / 64) + 1];
        foreach (var type in PossibleTypes)
        {
            _possibleTypes[type.Index / 64] |= 1UL << (type.Index % 64);
        }
    }
}

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

    internal void SetFields(IEnumerable<FieldDefinition> fields)
    {
        Fields = [.. fields];
        _fieldsByName = Fields.ToDictionary(static field => field.Name, StringComparer.Ordinal);
    }
}

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
