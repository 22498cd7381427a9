using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Comparison;

/// <summary>Compares types and their members.</summary>
internal sealed class TypeComparison(ChangeList changes)
{
    private readonly InputComparison _inputs = new(changes);

    public void Compare(NamedType old, NamedType current)
    {
        changes.CompareElements(old, current);
        switch (old, current)
        {
            case (ComplexType before, ComplexType after) when before.Kind == after.Kind:
                CompareFields(before, after);
                CompareInterfaces(before, after);
                break;
            case (UnionType before, UnionType after):
                CompareMembers(before, after);
                break;
            case (EnumType before, EnumType after):
                CompareValues(before, after);
                break;
            case (InputObjectType before, InputObjectType after):
                _inputs.Compare(before.Fields, after.Fields, InputChangeKinds.ForInputFields);
                CompareOneOf(before, after);
                break;
            case (ScalarType before, ScalarType after):
                CompareSpecifications(before, after);
                break;
            default:
                changes.Add(
                    SchemaChangeKind.TypeChangedKind,
                    current,
                    $"{current.Name} has changed from {Describe(old.Kind)} to {Describe(current.Kind)}.");
                break;
        }
    }

    private void CompareFields(ComplexType old, ComplexType current)
    {
        var pairing = Pairing.Of(old.Fields, current.Fields);
        foreach (var removed in pairing.Removed)
        {
            changes.Add(SchemaChangeKind.FieldRemoved, removed, $"{removed.Coordinate} was removed.");
        }

        foreach (var added in pairing.Added)
        {
            changes.Add(SchemaChangeKind.FieldAdded, added, $"{added.Coordinate} was added.");
        }

        foreach (var (before, after) in pairing.Kept)
        {
            _inputs.Compare(before.Arguments, after.Arguments, InputChangeKinds.ForArguments);
            if (!TypeChange.AreSame(before.Type, after.Type))
            {
                var isSafe = TypeChange.IsSafeForOutput(before.Type, after.Type);
                var kind = isSafe ? SchemaChangeKind.FieldChangedKindSafe : SchemaChangeKind.FieldChangedKind;
                var sentence = $"{after.Coordinate} has changed its type from {before.Type} to {after.Type}.";
                changes.Add(kind, after, sentence);
            }

            changes.CompareElements(before, after);
        }
    }

    private void CompareInterfaces(ComplexType old, ComplexType current)
    {
        var pairing = Pairing.Of(old.Interfaces, current.Interfaces);
        foreach (var added in pairing.Added)
        {
            var sentence = $"{current.Name} implements {added.Name} now.";
            changes.Add(SchemaChangeKind.ImplementedInterfaceAdded, current, sentence);
        }

        foreach (var removed in pairing.Removed)
        {
            var sentence = $"{current.Name} does not implement {removed.Name} any more.";
            changes.Add(SchemaChangeKind.ImplementedInterfaceRemoved, current, sentence);
        }
    }

    private void CompareMembers(UnionType old, UnionType current)
    {
        var pairing = Pairing.Of(old.Types, current.Types);
        foreach (var added in pairing.Added)
        {
            changes.Add(SchemaChangeKind.TypeAddedToUnion, current, $"{current.Name} may be {added.Name} now.");
        }

        foreach (var removed in pairing.Removed)
        {
            changes.Add(SchemaChangeKind.TypeRemovedFromUnion, current, $"{current.Name} is never {removed.Name} now.");
        }
    }

    private void CompareValues(EnumType old, EnumType current)
    {
        var pairing = Pairing.Of(old.Values, current.Values);
        foreach (var added in pairing.Added)
        {
            changes.Add(SchemaChangeKind.ValueAddedToEnum, added, $"{added.Coordinate} was added.");
        }

        foreach (var removed in pairing.Removed)
        {
            changes.Add(SchemaChangeKind.ValueRemovedFromEnum, removed, $"{removed.Coordinate} was removed.");
        }

        foreach (var (before, after) in pairing.Kept)
        {
            changes.CompareElements(before, after);
        }
    }

    private void CompareOneOf(InputObjectType old, InputObjectType current)
    {
        if (current.IsOneOf && !old.IsOneOf)
        {
            changes.Add(SchemaChangeKind.OneOfAdded, current, $"{current.Name} takes exactly one of its fields now.");
        }
        else if (old.IsOneOf && !current.IsOneOf)
        {
            changes.Add(SchemaChangeKind.OneOfRemoved, current, $"{current.Name} takes any of its fields now.");
        }
    }

    private void CompareSpecifications(ScalarType old, ScalarType current)
    {
        var (before, after) = (SpecificationOf(old), SpecificationOf(current));
        if (before != after)
        {
            var sentence = $"{current.Name} is specified by {after ?? "nobody"} now; it was {before ?? "nobody"}.";
            changes.Add(SchemaChangeKind.SpecifiedByChanged, current, sentence);
        }
    }

    private static string? SpecificationOf(ScalarType scalar) =>
        scalar.Directives.Find("specifiedBy")?.GetArgument("url") as string;

    private static string Describe(TypeKind kind) => kind switch
    {
        TypeKind.Scalar => "a scalar",
        TypeKind.Object => "an object type",
        TypeKind.Interface => "an interface",
        TypeKind.Union => "a union",
        TypeKind.Enum => "an enum",
        _ => "an input object",
    };
}
