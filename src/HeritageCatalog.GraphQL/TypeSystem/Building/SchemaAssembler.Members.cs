using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem.Building;

/// <content>The members of types and directives.</content>
internal sealed partial class SchemaAssembler
{
    private void FillFields(ComplexType type, List<Sourced<TypeDefinitionNode>> parts)
    {
        var fields = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal);
        foreach (var (node, source) in MembersOf(parts, static part => ((ComplexTypeDefinitionNode)part).Fields))
        {
            var coordinate = new SchemaCoordinate.Member(type.Name, node.Name.Value);
            var fieldType = Resolve(node.Type, source, coordinate);
            if (IsUnique(node, source, coordinate, fields.ContainsKey(node.Name.Value)) && fieldType is not null)
            {
                fields.Add(node.Name.Value, CreateField(type, new(node, source), fieldType, fields.Count));
            }
        }

        type.SetFields(fields);
    }

    private FieldDefinition CreateField(
        ComplexType type, Sourced<FieldDefinitionNode> field, GraphQLType fieldType, int index)
    {
        var node = field.Node;
        var arguments = CreateInputValues(
            node.Arguments.Select(argument => new Sourced<InputValueDefinitionNode>(argument, field.Source)),
            DirectiveLocation.ArgumentDefinition,
            argument => new SchemaCoordinate.Argument(type.Name, node.Name.Value, argument));
        var definition = new FieldDefinition(type, node.Name.Value, fieldType)
        {
            Description = node.Description?.Value,
            SourceLocation = field.LocationOf(node.Name),
            Index = index,
            Arguments = [.. arguments.Values],
        };
        AddPending(definition, field, DirectiveLocation.FieldDefinition);
        return definition;
    }

    private void FillInputFields(InputObjectType type, List<Sourced<TypeDefinitionNode>> parts)
    {
        type.SetFields(CreateInputValues(
            MembersOf(parts, static part => ((InputObjectTypeDefinitionNode)part).Fields),
            DirectiveLocation.InputFieldDefinition,
            field => new SchemaCoordinate.Member(type.Name, field),
            type));
    }

    private Dictionary<string, InputValueDefinition> CreateInputValues(
        IEnumerable<Sourced<InputValueDefinitionNode>> nodes,
        DirectiveLocation location,
        Func<string, SchemaCoordinate> coordinateOf,
        InputObjectType? declaringType = null)
    {
        var values = new Dictionary<string, InputValueDefinition>(StringComparer.Ordinal);
        foreach (var value in nodes)
        {
            var name = value.Node.Name.Value;
            var coordinate = coordinateOf(name);
            var type = Resolve(value.Node.Type, value.Source, coordinate);
            if (IsUnique(value.Node, value.Source, coordinate, values.ContainsKey(name)) && type is not null)
            {
                values.Add(name, new InputValueDefinition(coordinate, name, type)
                {
                    Description = value.Node.Description?.Value,
                    SourceLocation = value.LocationOf(value.Node.Name),
                    DeclaringType = declaringType,
                    Index = values.Count,
                    DefaultLiteral = value.Node.DefaultValue,
                });
                AddPending(values[name], value, location);
            }
        }

        return values;
    }

    private void FillValues(EnumType type, List<Sourced<TypeDefinitionNode>> parts)
    {
        var values = new Dictionary<string, EnumValueDefinition>(StringComparer.Ordinal);
        foreach (var value in MembersOf(parts, static part => ((EnumTypeDefinitionNode)part).Values))
        {
            var definition = new EnumValueDefinition(type, value.Node.Name.Value)
            {
                Description = value.Node.Description?.Value,
                SourceLocation = value.LocationOf(value.Node.Name),
            };
            var isKnown = values.ContainsKey(definition.Name);
            if (IsUnique(value.Node, value.Source, definition.Coordinate, isKnown))
            {
                values.Add(definition.Name, definition);
                AddPending(definition, value, DirectiveLocation.EnumValue);
            }
        }

        type.SetValues(values);
    }

    private void FillInterfaces(ComplexType type, List<Sourced<TypeDefinitionNode>> parts)
    {
        type.Interfaces =
        [
            .. ResolveReferences<InterfaceType>(
                type, parts, static part => ((ComplexTypeDefinitionNode)part).Interfaces),
        ];
    }

    private void FillMembers(UnionType type, List<Sourced<TypeDefinitionNode>> parts)
    {
        type.Types =
            [.. ResolveReferences<ObjectType>(type, parts, static part => ((UnionTypeDefinitionNode)part).Types)];
    }

    // The right ones, each once.
    private List<T> ResolveReferences<T>(
        NamedType owner,
        List<Sourced<TypeDefinitionNode>> parts,
        Func<TypeDefinitionNode, ImmutableArray<NamedTypeNode>> referencesOf)
        where T : NamedType
    {
        var resolved = new List<T>();
        foreach (var reference in MembersOf(parts, referencesOf))
        {
            if (ResolveName(reference.Node, reference.Source, owner.Coordinate) is { } type)
            {
                if (type is T right && !resolved.Contains(right))
                {
                    resolved.Add(right);
                }

                _draft.References.Add(new(owner, type, reference.Location));
            }
        }

        return resolved;
    }

    private DirectiveDefinition CreateDirective(string name, Sourced<DirectiveDefinitionNode> directive)
    {
        var arguments = CreateInputValues(
            directive.Node.Arguments.Select(argument =>
                new Sourced<InputValueDefinitionNode>(argument, directive.Source)),
            DirectiveLocation.ArgumentDefinition,
            argument => new SchemaCoordinate.DirectiveArgument(name, argument));
        return new DirectiveDefinition(name)
        {
            Description = directive.Node.Description?.Value,
            SourceLocation = directive.LocationOf(directive.Node.Name),
            IsRepeatable = directive.Node.IsRepeatable,
            Locations = LocationsOf(directive.Node),
            Arguments = [.. arguments.Values],
        };
    }

    private static ImmutableArray<DirectiveLocation> LocationsOf(DirectiveDefinitionNode directive)
    {
        var locations = new DirectiveLocation[directive.Locations.Length];
        for (var i = 0; i < locations.Length; i++)
        {
            DirectiveLocationNames.TryParse(directive.Locations[i].Value, out locations[i]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(locations);
    }

    private GraphQLType? Resolve(TypeNode reference, Source source, SchemaCoordinate owner) => reference switch
    {
        ListTypeNode list => Resolve(list.Type, source, owner)?.AsList(),
        NonNullTypeNode nonNull => Resolve(nonNull.Type, source, owner)?.AsNonNull(),
        _ => ResolveName((NamedTypeNode)reference, source, owner),
    };

    private bool IsUnique(MemberDefinitionNode node, Source source, SchemaCoordinate coordinate, bool isKnown)
    {
        if (isKnown)
        {
            var location = source.GetLocation(node.Name.Location.Start);
            errors.Report($"{coordinate} can be defined only once.", coordinate, location);
        }

        return !isKnown;
    }

    private void AddPending(
        InputValueDefinition definition, Sourced<InputValueDefinitionNode> value, DirectiveLocation location)
    {
        if (value.Node.DefaultValue is not null)
        {
            _draft.PendingDefaults.Add(new(definition, new(value.Node.DefaultValue, value.Source)));
        }

        AddPending<InputValueDefinitionNode>(definition, value, location);
    }

    private void AddPending<T>(SchemaMember member, Sourced<T> node, DirectiveLocation location)
        where T : MemberDefinitionNode
    {
        if (!node.Node.Directives.IsEmpty)
        {
            var directives = SourcedDirectives(node.Node.Directives, node.Source);
            AddPending([.. directives], location, member.Coordinate, applied => member.Directives = applied);
        }
    }

    private void AddPending(
        ImmutableArray<Sourced<DirectiveNode>> directives,
        DirectiveLocation location,
        SchemaCoordinate? owner,
        Action<ImmutableArray<AppliedDirective>> apply)
    {
        if (!directives.IsEmpty)
        {
            _draft.PendingDirectives.Add(new PendingDirectives(directives, location, owner, apply));
        }
    }

    private static List<Sourced<T>> MembersOf<T>(
        List<Sourced<TypeDefinitionNode>> parts, Func<TypeDefinitionNode, ImmutableArray<T>> membersOf)
        where T : SyntaxNode
    {
        var members = new List<Sourced<T>>();
        foreach (var part in parts)
        {
            foreach (var member in membersOf(part.Node))
            {
                members.Add(new(member, part.Source));
            }
        }

        return members;
    }

    private static IEnumerable<Sourced<DirectiveNode>> SourcedDirectives(
        ImmutableArray<DirectiveNode> directives, Source source)
    {
        return directives.Select(directive => new Sourced<DirectiveNode>(directive, source));
    }
}
