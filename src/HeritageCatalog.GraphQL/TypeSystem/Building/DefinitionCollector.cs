using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem.Building;

/// <summary>First step: parses the sources and brings each type's definition and extensions together.</summary>
internal sealed class DefinitionCollector(SchemaErrors errors)
{
    private readonly TypeSystemDefinitions _definitions = new();
    private readonly List<Sourced<TypeDefinitionNode>> _extensions = [];
    private readonly List<Sourced<SchemaDefinitionNode>> _schemaExtensions = [];

    public TypeSystemDefinitions Collect(IEnumerable<Source> sources)
    {
        foreach (var source in sources)
        {
            CollectSource(source);
        }

        // What every schema has comes last: a source may define a directive of the specification itself.
        CollectSource(SpecifiedDefinitions.Source);
        _extensions.ForEach(AddExtension);
        _definitions.Schema.AddRange(_schemaExtensions);
        if (_definitions.Schema.Count > 0)
        {
            RequireUniqueOperationTypes();
        }

        return _definitions;
    }

    private void CollectSource(Source source)
    {
        try
        {
            foreach (var definition in Parser.Parse(source, ParserOptions.Trusted).Definitions)
            {
                CollectDefinition(definition, source);
            }
        }
        catch (GraphQLSyntaxException problem)
        {
            errors.Report(problem.Message, coordinate: null, problem.Location);
        }
    }

    private void CollectDefinition(DefinitionNode definition, Source source)
    {
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                AddSchema(new(schema, source));
                break;
            case TypeDefinitionNode { IsExtension: true } extension:
                _extensions.Add(new(extension, source));
                break;
            case TypeDefinitionNode type:
                AddType(new(type, source));
                break;
            case DirectiveDefinitionNode directive:
                AddDirective(new(directive, source));
                break;
            default:
                var location = source.GetLocation(definition.Location.Start);
                errors.Report("Operations and fragments are not part of a schema.", coordinate: null, location);
                break;
        }
    }

    private void AddSchema(Sourced<SchemaDefinitionNode> schema)
    {
        if (schema.Node.IsExtension)
        {
            _schemaExtensions.Add(schema);
        }
        else if (_definitions.Schema.Count == 0)
        {
            _definitions.Schema.Add(schema);
        }
        else
        {
            errors.Report("There can be only one schema definition.", coordinate: null, schema.Location);
        }
    }

    private void AddType(Sourced<TypeDefinitionNode> type)
    {
        var name = type.Node.Name.Value;
        if (_definitions.Types.TryAdd(name, [type]))
        {
            return;
        }

        var known = _definitions.Types[name][0];
        if (type.Source != SpecifiedDefinitions.Source)
        {
            ReportType(type, $"There can be only one type named \"{name}\".");
        }
        else if (known.Node.GetType() != type.Node.GetType())
        {
            ReportType(known, $"Type \"{name}\" is defined by the specification, and otherwise.");
        }
    }

    private void AddDirective(Sourced<DirectiveDefinitionNode> directive)
    {
        var name = directive.Node.Name.Value;
        if (!_definitions.Directives.TryAdd(name, directive) && directive.Source != SpecifiedDefinitions.Source)
        {
            errors.Report(
                $"There can be only one directive named \"@{name}\".",
                new SchemaCoordinate.Directive(name),
                directive.LocationOf(directive.Node.Name));
        }
    }

    private void AddExtension(Sourced<TypeDefinitionNode> extension)
    {
        var name = extension.Node.Name.Value;
        if (!_definitions.Types.TryGetValue(name, out var parts))
        {
            var suggestion = Suggestions.DidYouMean(Suggestions.Nearest(name, _definitions.Types.Keys));
            ReportType(extension, $"Cannot extend type \"{name}\" because it is not defined.{suggestion}");
        }
        else if (parts[0].Source == SpecifiedDefinitions.Source)
        {
            ReportType(extension, $"Cannot extend type \"{name}\" because it belongs to the specification.");
        }
        else if (parts[0].Node.GetType() != extension.Node.GetType())
        {
            ReportType(extension, $"Cannot extend \"{name}\": its definition is of another kind.");
        }
        else
        {
            parts.Add(extension);
        }
    }

    private void ReportType(Sourced<TypeDefinitionNode> type, string problem)
    {
        errors.Report(problem, new SchemaCoordinate.Type(type.Node.Name.Value), type.LocationOf(type.Node.Name));
    }

    private void RequireUniqueOperationTypes()
    {
        var known = new List<OperationTypeDefinitionNode>();
        foreach (var part in _definitions.Schema)
        {
            foreach (var operation in part.Node.OperationTypes)
            {
                if (known.Exists(other => other.Operation == operation.Operation))
                {
                    var kind = operation.Operation.ToString().ToLowerInvariant();
                    errors.Report($"There can be only one {kind} type.", coordinate: null, part.LocationOf(operation));
                }

                known.Add(operation);
            }
        }
    }
}
