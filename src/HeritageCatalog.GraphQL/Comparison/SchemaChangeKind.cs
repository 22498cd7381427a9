namespace HeritageCatalog.GraphQL.Comparison;

/// <summary>What can change from one schema to the next.</summary>
public enum SchemaChangeKind
{
    /// <summary>A type is gone.</summary>
    TypeRemoved,

    /// <summary>A type is of another kind, such as an interface where there was an object type.</summary>
    TypeChangedKind,

    /// <summary>A union has a member less.</summary>
    TypeRemovedFromUnion,

    /// <summary>An enum has a value less.</summary>
    ValueRemovedFromEnum,

    /// <summary>An input object has a new field that must be given.</summary>
    RequiredInputFieldAdded,

    /// <summary>A type implements an interface no more.</summary>
    ImplementedInterfaceRemoved,

    /// <summary>A field, or an input field, is gone.</summary>
    FieldRemoved,

    /// <summary>A field, or an input field, is of a type that does not fit where the old one did.</summary>
    FieldChangedKind,

    /// <summary>A field has a new argument that must be given.</summary>
    RequiredArgAdded,

    /// <summary>An argument of a field is gone.</summary>
    ArgRemoved,

    /// <summary>An argument is of a type that takes less than the old one did.</summary>
    ArgChangedKind,

    /// <summary>A directive is gone.</summary>
    DirectiveRemoved,

    /// <summary>An argument of a directive is gone.</summary>
    DirectiveArgRemoved,

    /// <summary>A directive has a new argument that must be given.</summary>
    RequiredDirectiveArgAdded,

    /// <summary>A directive may be applied only once in a place now.</summary>
    DirectiveRepeatableRemoved,

    /// <summary>A directive may not be applied at a place where it could be.</summary>
    DirectiveLocationRemoved,

    /// <summary>Operations of a kind start from another type, or are not there any more.</summary>
    RootTypeChanged,

    /// <summary>An input object takes exactly one of its fields now.</summary>
    OneOfAdded,

    /// <summary>An enum has a new value, which clients may not expect.</summary>
    ValueAddedToEnum,

    /// <summary>A union has a new member, which clients may not expect.</summary>
    TypeAddedToUnion,

    /// <summary>An input object has a new field that may be left out.</summary>
    OptionalInputFieldAdded,

    /// <summary>A field has a new argument that may be left out.</summary>
    OptionalArgAdded,

    /// <summary>A type implements another interface, so that it shows up where clients may not expect it.</summary>
    ImplementedInterfaceAdded,

    /// <summary>An argument left out means something else.</summary>
    ArgDefaultValueChange,

    /// <summary>An input field left out means something else.</summary>
    InputFieldDefaultValueChange,

    /// <summary>The behaviour of a scalar is specified elsewhere.</summary>
    SpecifiedByChanged,

    /// <summary>Directives of the application are applied otherwise, whatever follows from that.</summary>
    AppliedDirectivesChanged,

    /// <summary>The documentation of an element says something else.</summary>
    DescriptionChanged,

    /// <summary>A new type.</summary>
    TypeAdded,

    /// <summary>A new directive.</summary>
    DirectiveAdded,

    /// <summary>A new field of an object type or an interface.</summary>
    FieldAdded,

    /// <summary>A directive may be applied more than once in a place.</summary>
    DirectiveRepeatableAdded,

    /// <summary>A directive may be applied at another place.</summary>
    DirectiveLocationAdded,

    /// <summary>A directive has a new argument that may be left out.</summary>
    OptionalDirectiveArgAdded,

    /// <summary>A field is of another type, which fits wherever the old one did.</summary>
    FieldChangedKindSafe,

    /// <summary>An argument is of another type, which takes all that the old one did.</summary>
    ArgChangedKindSafe,

    /// <summary>An argument has a default where it had none.</summary>
    ArgDefaultValueAdded,

    /// <summary>An input field has a default where it had none.</summary>
    InputFieldDefaultValueAdded,

    /// <summary>There are operations of a kind that was not served.</summary>
    RootTypeAdded,

    /// <summary>An input object takes any number of its fields now.</summary>
    OneOfRemoved,

    /// <summary>An element is deprecated, or no more, or for another reason.</summary>
    DeprecationChanged,
}
