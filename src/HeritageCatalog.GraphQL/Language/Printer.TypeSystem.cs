using System.Collections.Immutable;

namespace HeritageCatalog.GraphQL.Language;

/// <content>Definitions and extensions of the type system.</content>
public static partial class Printer
{
    private static string PrintTypeSystemDefinition(TypeSystemDefinitionNode definition)
    {
        var text = definition switch
        {
            SchemaDefinitionNode schema => PrintSchemaDefinition(schema),
            DirectiveDefinitionNode directive => PrintDirectiveDefinition(directive),
            ScalarTypeDefinitionNode scalar => PrintType("scalar", scalar, ""),
            ObjectTypeDefinitionNode type => PrintComplexType("type", type),
            InterfaceTypeDefinitionNode type => PrintComplexType("interface", type),
            UnionTypeDefinitionNode union => PrintType("union", union, Enclose("= ", Join(" | ", union.Types))),
            EnumTypeDefinitionNode type => PrintType("enum", type, PrintBlock(type.Values)),
            InputObjectTypeDefinitionNode input => PrintType("input", input, PrintBlock(input.Fields)),
            _ => throw new ArgumentException($"{definition.GetType().Name} has no text.", nameof(definition)),
        };
        return PrintDescription(definition.Description) + (definition.IsExtension ? "extend " : "") + text;
    }

    private static string PrintSchemaDefinition(SchemaDefinitionNode schema)
    {
        return JoinWords("schema", PrintDirectives(schema.Directives), PrintBlock(schema.OperationTypes));
    }

    private static string PrintType(string keyword, TypeDefinitionNode type, string content)
    {
        return JoinWords(keyword, type.Name.Value, PrintDirectives(type.Directives), content);
    }

    private static string PrintComplexType(string keyword, ComplexTypeDefinitionNode type)
    {
        return JoinWords(
            keyword,
            type.Name.Value,
            Enclose("implements ", Join(" & ", type.Interfaces)),
            PrintDirectives(type.Directives),
            PrintBlock(type.Fields));
    }

    private static string PrintDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        return JoinWords(
            "directive",
            $"@{directive.Name.Value}{PrintArgumentDefinitions(directive.Arguments)}",
            directive.IsRepeatable ? "repeatable" : "",
            "on",
            Join(" | ", directive.Locations));
    }

    private static string PrintMember(MemberDefinitionNode member)
    {
        var text = member switch
        {
            FieldDefinitionNode field =>
                $"{field.Name.Value}{PrintArgumentDefinitions(field.Arguments)}: {PrintType(field.Type)}",
            InputValueDefinitionNode input =>
                $"{input.Name.Value}: {PrintType(input.Type)}{PrintDefaultValue(input.DefaultValue)}",
            _ => member.Name.Value,
        };
        return PrintDescription(member.Description) + JoinWords(text, PrintDirectives(member.Directives));
    }

    private static string PrintArgumentDefinitions(ImmutableArray<InputValueDefinitionNode> arguments)
    {
        var printed = PrintAll(arguments);
        return printed.Any(IsMultiline)
            ? $"(\n{IndentLines(printed)}\n)"
            : Enclose("(", string.Join(", ", printed), ")");
    }
}
