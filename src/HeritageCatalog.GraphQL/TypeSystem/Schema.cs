using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>A valid type system: types, directives and the roots of the operations. It never changes.</summary>
/// <remarks>Made by <see cref="SchemaBuilder"/>.</remarks>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> _typesByName;
    private readonly Dictionary<string, DirectiveDefinition> _directivesByName;
    private readonly FieldDefinition _schemaField;
    private readonly FieldDefinition _typeField;

    internal Schema(
        Dictionary<string, NamedType> types, Dictionary<string, DirectiveDefinition> directives, ObjectType queryType)
    {
        Types = [.. types.Values];
        Directives = [.. directives.Values];
        QueryType = queryType;
        _typesByName = types;
        _directivesByName = directives;

        var text = _typesByName["String"].AsNonNull();
        TypeNameField = new FieldDefinition(QueryType, "__typename", text);
        _schemaField = new FieldDefinition(QueryType, "__schema", _typesByName["__Schema"].AsNonNull());
        var coordinate = new SchemaCoordinate.Argument(QueryType.Name, "__type", "name");
        var name = new InputValueDefinition(coordinate, "name", text);
        _typeField = new FieldDefinition(QueryType, "__type", _typesByName["__Type"]) { Arguments = [name] };
    }

    /// <summary>The documentation of the schema; null where none is written.</summary>
    public string? Description { get; internal init; }

    /// <summary>The directives applied to the schema itself.</summary>
    public ImmutableArray<AppliedDirective> AppliedDirectives { get; internal init; } = [];

    /// <summary>All types in the order of the sources, then those of the specification.</summary>
    public ImmutableArray<NamedType> Types { get; }

    /// <summary>All directives in the order of the sources, then those of the specification.</summary>
    public ImmutableArray<DirectiveDefinition> Directives { get; }

    /// <summary>Where queries start.</summary>
    public ObjectType QueryType { get; }

    /// <summary>Where mutations start; null where the schema has none.</summary>
    public ObjectType? MutationType { get; internal init; }

    /// <summary>Where subscriptions start; null where the schema has none.</summary>
    public ObjectType? SubscriptionType { get; internal init; }

    /// <summary>The meta-field that every composite type has: <c>__typename: String!</c>.</summary>
    public FieldDefinition TypeNameField { get; }

    /// <summary>Finds a type by name; null where there is none.</summary>
    public NamedType? FindType(string name) => _typesByName.GetValueOrDefault(name);

    /// <summary>Finds the type that a document refers to, wrapping included; null where its name is unknown.</summary>
    public GraphQLType? FindType(TypeNode type) => type switch
    {
        NamedTypeNode named => FindType(named.Name.Value),
        ListTypeNode list => FindType(list.Type)?.AsList(),
        NonNullTypeNode nonNull => FindType(nonNull.Type)?.AsNonNull(),
        _ => null,
    };

    /// <summary>Finds a directive by name, without the at sign; null where there is none.</summary>
    public DirectiveDefinition? FindDirective(string name) => _directivesByName.GetValueOrDefault(name);

    /// <summary>Finds where an operation starts; null where the schema has no such operations.</summary>
    public ObjectType? FindRootType(OperationKind operation) => operation switch
    {
        OperationKind.Query => QueryType,
        OperationKind.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>Finds a field that can be selected on a type, meta-fields included; null where there is none.</summary>
    public FieldDefinition? FindField(NamedType type, string name) => name switch
    {
        "__typename" => type is CompositeType ? TypeNameField : null,
        "__schema" => type == QueryType ? _schemaField : null,
        "__type" => type == QueryType ? _typeField : null,
        _ => (type as ComplexType)?.FindField(name),
    };

    /// <summary>IsSubType(), in its covariant form: every value of the one type is a value of the other.</summary>
    public static bool IsSubType(GraphQLType type, GraphQLType superType) => (type, superType) switch
    {
        _ when type == superType => true,
        (NonNullType inner, NonNullType superInner) => IsSubType(inner.InnerType, superInner.InnerType),
        (NonNullType inner, _) => IsSubType(inner.InnerType, superType),
        (ListType list, ListType superList) => IsSubType(list.ItemType, superList.ItemType),
        (ObjectType member, UnionType union) => union.Types.Contains(member),
        (ComplexType implementation, InterfaceType shared) => implementation.Interfaces.Contains(shared),
        _ => false,
    };

    /// <summary>Finds the element that a coordinate names; null where there is none.</summary>
    public ISchemaElement? Resolve(SchemaCoordinate coordinate) => coordinate switch
    {
        SchemaCoordinate.Type type => FindType(type.Name),
        SchemaCoordinate.Member member => FindMember(member),
        SchemaCoordinate.Argument argument =>
            (FindType(argument.TypeName) as ComplexType)
                ?.FindField(argument.FieldName)
                ?.FindArgument(argument.ArgumentName),
        SchemaCoordinate.Directive directive => FindDirective(directive.Name),
        SchemaCoordinate.DirectiveArgument argument =>
            FindDirective(argument.DirectiveName)?.FindArgument(argument.ArgumentName),
        _ => null,
    };

    private ISchemaElement? FindMember(SchemaCoordinate.Member member) => FindType(member.TypeName) switch
    {
        ComplexType type => type.FindField(member.MemberName),
        InputObjectType type => type.FindField(member.MemberName),
        EnumType type => type.FindValue(member.MemberName),
        _ => null,
    };
}
