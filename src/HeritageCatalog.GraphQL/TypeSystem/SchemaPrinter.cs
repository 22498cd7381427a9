using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>Writes a whole schema in its definition language, in the layout of the reference implementation.</summary>
/// <remarks>
/// Extensions are merged into what they extend; directives and types keep the order of the sources; applied directives
/// are written, so that nothing of the contract is lost. What the specification defines is left out.
/// </remarks>
public static class SchemaPrinter
{
    /// <summary>Prints the schema; ends in a line break.</summary>
    public static string Print(Schema schema)
    {
        var definitions = new List<string>();
        if (PrintSchemaDefinition(schema) is { } definition)
        {
            definitions.Add(definition);
        }

        var directives = schema.Directives.Where(static directive => !directive.IsSpecified);
        definitions.AddRange(directives.Select(PrintDirective));
        definitions.AddRange(schema.Types.Where(static type => !IsOfSpecification(type)).Select(Print));
        return string.Join("\n\n", definitions) + "\n";
    }

    /// <summary>Prints one type.</summary>
    public static string Print(NamedType type)
    {
        var text = type switch
        {
            ScalarType => $"scalar {type}{PrintApplied(type.Directives)}",
            ObjectType complex => "type " + PrintComplexType(complex),
            InterfaceType complex => "interface " + PrintComplexType(complex),
            UnionType union => $"union {type}{PrintApplied(type.Directives)} = {string.Join(" | ", union.Types)}",
            EnumType values => $"enum {type}{PrintApplied(type.Directives)}{PrintBlock(values.Values, PrintEnumValue)}",
            InputObjectType input =>
                $"input {type}{PrintApplied(type.Directives)}{PrintBlock(input.Fields, PrintInputValue)}",
            _ => throw new ArgumentException($"{type.GetType().Name} has no text.", nameof(type)),
        };
        return PrintDescription(type.Description, "") + text;
    }

    private static bool IsOfSpecification(NamedType type)
    {
        return type.IsIntrospectionType || type is ScalarType { IsSpecified: true };
    }

    private static string? PrintSchemaDefinition(Schema schema)
    {
        var hasDefaultNames = schema.QueryType == schema.FindType("Query")
            && schema.MutationType == schema.FindType("Mutation")
            && schema.SubscriptionType == schema.FindType("Subscription");
        if (hasDefaultNames && schema.Description is null && schema.AppliedDirectives.IsEmpty)
        {
            return null;
        }

        var roots = $"  query: {schema.QueryType}\n";
        roots += schema.MutationType is null ? "" : $"  mutation: {schema.MutationType}\n";
        roots += schema.SubscriptionType is null ? "" : $"  subscription: {schema.SubscriptionType}\n";
        var head = $"schema{PrintApplied(schema.AppliedDirectives)}";
        return $"{PrintDescription(schema.Description, "")}{head} {{\n{roots}}}";
    }

    private static string PrintDirective(DirectiveDefinition directive)
    {
        return PrintDescription(directive.Description, "")
            + $"directive {directive}"
            + PrintArguments(directive.Arguments, "")
            + (directive.IsRepeatable ? " repeatable" : "")
            + $" on {string.Join(" | ", directive.Locations.Select(DirectiveLocationNames.NameOf))}";
    }

    private static string PrintComplexType(ComplexType type)
    {
        var interfaces = type.Interfaces.IsEmpty ? "" : $" implements {string.Join(" & ", type.Interfaces)}";
        return $"{type}{interfaces}{PrintApplied(type.Directives)}{PrintBlock(type.Fields, PrintField)}";
    }

    private static string PrintField(FieldDefinition field)
    {
        var arguments = PrintArguments(field.Arguments, "  ");
        return $"{field.Name}{arguments}: {field.Type}{PrintApplied(field.Directives)}";
    }

    private static string PrintEnumValue(EnumValueDefinition value) => value.Name + PrintApplied(value.Directives);

    private static string PrintInputValue(InputValueDefinition value)
    {
        var defaultValue = value.DefaultLiteral is null ? "" : $" = {Printer.Print(value.DefaultLiteral)}";
        return $"{value.Name}: {value.Type}{defaultValue}{PrintApplied(value.Directives)}";
    }

    // One argument to a line as soon as one of them is documented.
    private static string PrintArguments(ImmutableArray<InputValueDefinition> arguments, string indentation)
    {
        if (arguments.IsEmpty)
        {
            return "";
        }

        if (arguments.All(static argument => argument.Description is null))
        {
            return $"({string.Join(", ", arguments.Select(PrintInputValue))})";
        }

        return $"(\n{PrintLines(arguments, PrintInputValue, indentation + "  ")}\n{indentation})";
    }

    private static string PrintBlock<T>(ImmutableArray<T> members, Func<T, string> print)
        where T : SchemaMember
    {
        return $" {{\n{PrintLines(members, print, "  ")}\n}}";
    }

    // A documented member stands apart from the one before it.
    private static string PrintLines<T>(ImmutableArray<T> members, Func<T, string> print, string indentation)
        where T : SchemaMember
    {
        var lines = members.Select((member, index) =>
        {
            var gap = member.Description is null || index == 0 ? "" : "\n";
            return gap + PrintDescription(member.Description, indentation) + indentation + print(member);
        });
        return string.Join('\n', lines);
    }

    private static string PrintApplied(ImmutableArray<AppliedDirective> directives)
    {
        return string.Concat(directives.Select(static directive => " " + Printer.Print(directive.Node)));
    }

    private static string PrintDescription(string? description, string indentation)
    {
        if (description is null)
        {
            return "";
        }

        var literal = new StringValueNode { Value = description, IsBlock = BlockString.CanHold(description) };
        return indentation + Printer.Print(literal).Replace("\n", "\n" + indentation, StringComparison.Ordinal) + "\n";
    }
}
