namespace HeritageCatalog.GraphQL.Introspection;

/// <summary>The types of the introspection system, after "Schema Introspection Schema".</summary>
internal static class IntrospectionTypes
{
    public const string Definitions = """
        "What the server can do: its types, its directives and where operations start."
        type __Schema {
          description: String
          "All types, those of the specification included where they are used."
          types: [__Type!]!
          "Where queries start."
          queryType: __Type!
          "Where mutations start, if there are any."
          mutationType: __Type
          "Where subscriptions start, if there are any."
          subscriptionType: __Type
          "All directives, those of the specification included."
          directives: [__Directive!]!
        }

        "A type of any kind; which fields have a value depends on the kind."
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          "Of objects and interfaces."
          fields(includeDeprecated: Boolean! = false): [__Field!]
          "Of objects and interfaces."
          interfaces: [__Type!]
          "Of interfaces and unions."
          possibleTypes: [__Type!]
          "Of enums."
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          "Of input objects."
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          "Of lists and non-null types."
          ofType: __Type
          "Of scalars."
          specifiedByURL: String
          "Of input objects."
          isOneOf: Boolean
        }

        "The kinds of types."
        enum __TypeKind {
          "A leaf; `specifiedByURL` may have a value."
          SCALAR
          "`fields` and `interfaces` have values."
          OBJECT
          "`fields`, `interfaces` and `possibleTypes` have values."
          INTERFACE
          "`possibleTypes` has a value."
          UNION
          "`enumValues` has a value."
          ENUM
          "`inputFields` and `isOneOf` have values."
          INPUT_OBJECT
          "`ofType` has a value."
          LIST
          "`ofType` has a value."
          NON_NULL
        }

        "A field of an object or interface."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument of a field or directive, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "The default in the GraphQL language; null where there is none."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A value of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive: what it takes and where it may be applied."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "The places where a directive may be applied."
        enum __DirectiveLocation {
          QUERY
          MUTATION
          SUBSCRIPTION
          FIELD
          FRAGMENT_DEFINITION
          FRAGMENT_SPREAD
          INLINE_FRAGMENT
          VARIABLE_DEFINITION
          SCHEMA
          SCALAR
          OBJECT
          FIELD_DEFINITION
          ARGUMENT_DEFINITION
          INTERFACE
          UNION
          ENUM
          ENUM_VALUE
          INPUT_OBJECT
          INPUT_FIELD_DEFINITION
        }

        """;
}
