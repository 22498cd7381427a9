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

    internal void SetPossibleTypes(List<ObjectType> types)
    {
        types.Sort(static (one, other) => one.Index.CompareTo(other.Index));
        PossibleTypes = [.. types];
        _possibleTypes = PossibleTypes.IsEmpty ? [] : new ulong[(PossibleTypes[^1].Index / 64) + 1];
        foreach (var type in PossibleTypes)
        {
            _possibleTypes[type.Index / 64] |= 1UL << (type.Index % 64);
        }
    }
}
