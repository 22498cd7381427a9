using System.Text.Json;
using System.Text.Json.Nodes;
using HeritageCatalog.GraphQL.Introspection;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Oracle;

/// <summary>What the usual introspection query answers, and a form of it in which order does not count.</summary>
internal static class Introspected
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static JsonNode From(Schema schema) => new JsonObject
    {
        ["description"] = SchemaIntrospection.Description(schema),
        ["queryType"] = NameOf(SchemaIntrospection.QueryType(schema)),
        ["mutationType"] = NameOf(SchemaIntrospection.MutationType(schema)),
        ["subscriptionType"] = NameOf(SchemaIntrospection.SubscriptionType(schema)),
        ["types"] = List(SchemaIntrospection.Types(schema), FromType),
        ["directives"] = List(SchemaIntrospection.Directives(schema), FromDirective),
    };

    /// <summary>
    /// Sorts everything by name and leaves out what the specification defines: the words of its documentation are
    /// free, and the oracle is ahead of the edition there.
    /// </summary>
    public static string Canonical(JsonNode introspection)
    {
        Remove(introspection["types"]!, type => type.StartsWith("__", StringComparison.Ordinal) || IsScalar(type));
        Remove(introspection["directives"]!, IsDirective);
        return Sorted(introspection)!.ToJsonString(Indented);
    }

    private static JsonObject FromType(GraphQLType type) => new()
    {
        ["kind"] = KindOf(type),
        ["name"] = TypeIntrospection.Name(type),
        ["description"] = TypeIntrospection.Description(type),
        ["specifiedByURL"] = TypeIntrospection.SpecifiedByURL(type),
        ["isOneOf"] = TypeIntrospection.IsOneOf(type),
        ["fields"] = List(TypeIntrospection.Fields(type, includeDeprecated: true), FromField),
        ["inputFields"] = List(TypeIntrospection.InputFields(type, includeDeprecated: true), FromInputValue),
        ["interfaces"] = List(TypeIntrospection.Interfaces(type), Reference),
        ["enumValues"] = List(TypeIntrospection.EnumValues(type, includeDeprecated: true), FromEnumValue),
        ["possibleTypes"] = List(TypeIntrospection.PossibleTypes(type), Reference),
    };

    private static JsonObject FromField(FieldDefinition field) => new()
    {
        ["name"] = FieldIntrospection.Name(field),
        ["description"] = FieldIntrospection.Description(field),
        ["args"] = List(FieldIntrospection.Args(field, includeDeprecated: true), FromInputValue),
        ["type"] = Reference(FieldIntrospection.Type(field)),
        ["isDeprecated"] = FieldIntrospection.IsDeprecated(field),
        ["deprecationReason"] = FieldIntrospection.DeprecationReason(field),
    };

    private static JsonObject FromInputValue(InputValueDefinition value) => new()
    {
        ["name"] = InputValueIntrospection.Name(value),
        ["description"] = InputValueIntrospection.Description(value),
        ["type"] = Reference(InputValueIntrospection.Type(value)),
        ["defaultValue"] = InputValueIntrospection.DefaultValue(value),
        ["isDeprecated"] = InputValueIntrospection.IsDeprecated(value),
        ["deprecationReason"] = InputValueIntrospection.DeprecationReason(value),
    };

    private static JsonObject FromEnumValue(EnumValueDefinition value) => new()
    {
        ["name"] = EnumValueIntrospection.Name(value),
        ["description"] = EnumValueIntrospection.Description(value),
        ["isDeprecated"] = EnumValueIntrospection.IsDeprecated(value),
        ["deprecationReason"] = EnumValueIntrospection.DeprecationReason(value),
    };

    private static JsonObject FromDirective(DirectiveDefinition directive) => new()
    {
        ["name"] = DirectiveIntrospection.Name(directive),
        ["description"] = DirectiveIntrospection.Description(directive),
        ["isRepeatable"] = DirectiveIntrospection.IsRepeatable(directive),
        ["locations"] = List(DirectiveIntrospection.Locations(directive), LocationName),
        ["args"] = List(DirectiveIntrospection.Args(directive, includeDeprecated: true), FromInputValue),
    };

    private static JsonObject Reference(GraphQLType type)
    {
        var reference = new JsonObject { ["kind"] = KindOf(type), ["name"] = TypeIntrospection.Name(type) };
        reference["ofType"] = TypeIntrospection.OfType(type) is { } inner ? Reference(inner) : null;
        return reference;
    }

    private static JsonNode LocationName(DirectiveLocation location) => DirectiveLocationNames.NameOf(location);

    private static JsonObject? NameOf(GraphQLType? type)
    {
        return type is null
            ? null
            : new JsonObject { ["name"] = TypeIntrospection.Name(type), ["kind"] = KindOf(type) };
    }

    private static string KindOf(GraphQLType type) => TypeIntrospection.Kind(type) switch
    {
        TypeKind.InputObject => "INPUT_OBJECT",
        TypeKind.NonNull => "NON_NULL",
        var kind => kind.ToString().ToUpperInvariant(),
    };

    private static JsonArray? List<T>(IReadOnlyList<T>? items, Func<T, JsonNode> from)
    {
        return items is null ? null : [.. items.Select(from)];
    }

    private static bool IsScalar(string type) => type is "Int" or "Float" or "String" or "Boolean" or "ID";

    private static bool IsDirective(string name)
    {
        return name is "skip" or "include" or "deprecated" or "specifiedBy" or "oneOf";
    }

    private static void Remove(JsonNode list, Func<string, bool> isUnwanted)
    {
        list.AsArray().RemoveAll(item => isUnwanted((string)item!["name"]!));
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(Sorted).OrderBy(SortKey, StringComparer.Ordinal)]),
        JsonObject fields => new JsonObject(
            fields
                .OrderBy(field => field.Key, StringComparer.Ordinal)
                .Where(field => field.Key != "ofType" || field.Value is not null)
                .Select(field => KeyValuePair.Create(field.Key, Sorted(field.Value)))),
        _ => node?.DeepClone(),
    };

    private static string SortKey(JsonNode? item) => item is JsonObject ? (string)item["name"]! : (string)item!;
}
