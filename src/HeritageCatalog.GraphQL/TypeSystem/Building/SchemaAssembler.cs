using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem.Building;

/// <summary>Second step: makes a type of each definition and resolves every name.</summary>
internal sealed partial class SchemaAssembler(
    TypeSystemDefinitions definitions, IReadOnlyDictionary<string, ScalarCoercion> coercions, SchemaErrors errors)
{
    private readonly SchemaDraft _draft = new();
    private readonly HashSet<NamedType> _used = [];

    public SchemaDraft Assemble()
    {
        foreach (var (name, parts) in definitions.Types)
        {
            _draft.Types.Add(name, CreateType(name, parts));
        }

        foreach (var (name, parts) in definitions.Types)
        {
            FillType(_draft.Types[name], parts);
        }

        foreach (var (name, definition) in definitions.Directives)
        {
            _draft.Directives.Add(name, CreateDirective(name, definition));
        }

        AssignRoots();
        RequireScalarsOf(coercions.Keys);
        RemoveUnusedSpecifiedScalars();
        TypeRelations.Connect(_draft);
        return _draft;
    }

    private NamedType CreateType(string name, List<Sourced<TypeDefinitionNode>> parts)
    {
        var definition = parts[0];
        NamedType type = definition.Node switch
        {
            ScalarTypeDefinitionNode => new ScalarType(name, CoercionOf(name)),
            ObjectTypeDefinitionNode => new ObjectType(name),
            InterfaceTypeDefinitionNode => new InterfaceType(name),
            UnionTypeDefinitionNode => new UnionType(name),
            EnumTypeDefinitionNode => new EnumType(name),
            _ => new InputObjectType(name),
        };
        type.Description = definition.Node.Description?.Value;
        type.SourceLocation = definition.LocationOf(definition.Node.Name);
        return type;
    }

    private ScalarCoercion CoercionOf(string name)
    {
        return coercions.GetValueOrDefault(name) ?? SpecifiedDefinitions.CoercionOf(name);
    }

    private void FillType(NamedType type, List<Sourced<TypeDefinitionNode>> parts)
    {
        switch (type)
        {
            case ComplexType complex:
                FillFields(complex, parts);
                FillInterfaces(complex, parts);
                break;
            case UnionType union:
                FillMembers(union, parts);
                break;
            case EnumType enumType:
                FillValues(enumType, parts);
                break;
            case InputObjectType input:
                FillInputFields(input, parts);
                input.IsOneOf = parts.Exists(static part => HasOneOf(part.Node));
                break;
        }

        if (parts.Exists(static part => !part.Node.Directives.IsEmpty))
        {
            var directives = parts.SelectMany(static part => SourcedDirectives(part.Node.Directives, part.Source));
            AddPending([.. directives], LocationOf(type), type.Coordinate, applied => type.Directives = applied);
        }
    }

    // Defaults depend on it, and they are checked before directives are applied.
    private static bool HasOneOf(TypeDefinitionNode type)
    {
        return type.Directives.Any(static directive => directive.Name.Value == "oneOf");
    }

    private void AssignRoots()
    {
        if (definitions.Schema.Count > 0)
        {
            AssignWrittenRoots();
        }

        if (definitions.Schema.TrueForAll(static part => part.Node.IsExtension))
        {
            AssignRootsByDefaultName();
        }
    }

    private void AssignWrittenRoots()
    {
        foreach (var part in definitions.Schema)
        {
            _draft.Description ??= part.Node.Description?.Value;
            foreach (var operation in part.Node.OperationTypes)
            {
                if (ResolveName(operation.Type, part.Source, owner: null) is { } root)
                {
                    _draft.Roots.RemoveAll(other => other.Operation == operation.Operation);
                    _draft.Roots.Add(new(operation.Operation, root, part.LocationOf(operation)));
                }
            }
        }

        AddPending(
            [.. definitions.Schema.SelectMany(static part => SourcedDirectives(part.Node.Directives, part.Source))],
            DirectiveLocation.Schema,
            owner: null,
            applied => _draft.AppliedDirectives = applied);
    }

    private void AssignRootsByDefaultName()
    {
        AssignRootByDefaultName(OperationKind.Query);
        AssignRootByDefaultName(OperationKind.Mutation);
        AssignRootByDefaultName(OperationKind.Subscription);
    }

    private void AssignRootByDefaultName(OperationKind operation)
    {
        if (_draft.FindRoot(operation) is null && _draft.Types.TryGetValue(operation.ToString(), out var root))
        {
            _draft.Roots.Add(new(operation, root, root.SourceLocation));
        }
    }

    private void RequireScalarsOf(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (_draft.Types.GetValueOrDefault(name) is not ScalarType)
            {
                var problem = $"A coercion is attached to \"{name}\", but no source defines such a scalar.";
                errors.Report(problem, new SchemaCoordinate.Type(name), new SourceLocation(1, 1, "(code)"));
            }
        }
    }

    // "If a built-in scalar type is not referenced anywhere in a schema it must not be included."
    private void RemoveUnusedSpecifiedScalars()
    {
        foreach (var type in _draft.Types.Values)
        {
            if (type is ScalarType { IsSpecified: true } && !_used.Contains(type))
            {
                // A dictionary may be gone through while entries are removed.
                _draft.Types.Remove(type.Name);
            }
        }
    }

    private NamedType? ResolveName(NamedTypeNode reference, Source source, SchemaCoordinate? owner)
    {
        var name = reference.Name.Value;
        if (_draft.Types.TryGetValue(name, out var type))
        {
            _used.Add(type);
            return type;
        }

        var suggestion = Suggestions.DidYouMean(Suggestions.Nearest(name, _draft.Types.Keys));
        errors.Report($"Unknown type \"{name}\".{suggestion}", owner, source.GetLocation(reference.Location.Start));
        return null;
    }

    private static DirectiveLocation LocationOf(NamedType type) => type.Kind switch
    {
        TypeKind.Scalar => DirectiveLocation.Scalar,
        TypeKind.Object => DirectiveLocation.Object,
        TypeKind.Interface => DirectiveLocation.Interface,
        TypeKind.Union => DirectiveLocation.Union,
        TypeKind.Enum => DirectiveLocation.Enum,
        _ => DirectiveLocation.InputObject,
    };
}
