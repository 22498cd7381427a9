using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;
using HeritageCatalog.GraphQL.Validation;

namespace HeritageCatalog.GraphQL.Tests.Validation;

/// <summary>The schema that documents are validated against in the tests, and the words for doing so.</summary>
internal static class ValidationSchema
{
    public const string Sdl = """
        directive @onQuery on QUERY
        directive @onMutation on MUTATION
        directive @onSubscription on SUBSCRIPTION
        directive @onField on FIELD
        directive @onFragmentDefinition on FRAGMENT_DEFINITION
        directive @onFragmentSpread on FRAGMENT_SPREAD
        directive @onInlineFragment on INLINE_FRAGMENT
        directive @onVariable on VARIABLE_DEFINITION
        directive @tagged(label: String!, count: Int = 1) repeatable on FIELD | QUERY
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @stream(if: Boolean! = true, label: String, initialCount: Int! = 0) on FIELD

        interface Being { name(surname: Boolean): String! friends: [Being!] }
        interface Pet { name(surname: Boolean): String! owner: Human tag: Tag nick: String }
        interface Canine { name(surname: Boolean): String! mother: Canine }
        enum Command { SIT DOWN HEEL }
        enum Color { BROWN BLACK }
        scalar Anything
        type Tag { code: ID! of: Pet number: Int! }

        type Dog implements Being & Pet & Canine {
          name(surname: Boolean): String!
          friends: [Being!]
          owner: Human
          tag: Tag
          nick: String
          barks: Boolean
          volume: Int
          knows(command: Command!): Boolean
          isHouseTrained(atOtherHomes: Boolean = true): Boolean!
          mother: Dog
          father(adopted: Boolean): Canine
        }

        type Cat implements Being & Pet {
          name(surname: Boolean): String!
          friends: [Being!]
          owner: Human
          tag: Tag
          nick: String
          meows: Boolean
          volume: Float
          color: Color
        }

        type Human implements Being {
          name(surname: Boolean): String!
          friends: [Being!]
          pets: [Pet]
          relatives: [Human]
          age: Int
        }

        type Alien { iq: Int name: String numberOfEyes: Int }
        union CatOrDog = Cat | Dog
        union DogOrHuman = Dog | Human
        union HumanOrAlien = Human | Alien
        input Complex { required: Boolean! nonNull: Boolean! = false number: Int list: [String] inner: Complex }
        input Choice @oneOf { text: String number: Int inner: Complex }

        type Arguments {
          int(arg: Int): Int
          nonNullInt(arg: Int!): Int
          float(arg: Float): Float
          string(arg: String): String
          boolean(arg: Boolean): Boolean
          id(arg: ID): ID
          enum(arg: Color): Color
          list(arg: [String]): [String]
          nonNullList(arg: [String!]!): [String!]
          complex(arg: Complex): String
          choice(arg: Choice): String
          nonNullChoice(arg: Choice!): String
          choices(arg: [Choice!]): String
          anything(arg: Anything): Anything
          several(first: Int!, second: Int!): Int
          defaults(first: Int! = 0, second: Int = 0): Int
          mixed(first: Int!, second: Int!, third: Int = 0, fourth: Int): Int
        }

        type Query {
          dog: Dog
          cat: Cat
          human(id: ID): Human
          alien: Alien
          being: Being
          pet: Pet
          canine: Canine
          catOrDog: CatOrDog
          dogOrHuman: DogOrHuman
          humanOrAlien: HumanOrAlien
          arguments: Arguments
          field: String
        }

        type Mutation { rename(name: String!): Human feed: Boolean }
        type Subscription { barks(of: ID): Dog meows: Cat }
        """;

    public static Schema Schema { get; } = new SchemaBuilder().AddSdl("validation.graphql", Sdl).Build();

    /// <summary>No rule has anything to say of the document.</summary>
    public static void Accepts(string document)
    {
        Assert.Equal([], Errors(document).Select(error => error.ToString()));
    }

    /// <summary>One rule says just this, each error followed by its places.</summary>
    public static void Refuses(string rule, string document, params string[] errors)
    {
        var found = Errors(document).Where(error => (string)error.Extensions!["rule"]! == rule);
        Assert.Equal(errors, found.Select(error => error.ToString()));
    }

    public static IReadOnlyList<GraphQLError> Errors(string document, ValidationOptions? options = null)
    {
        return Validator.Validate(Schema, Parser.Parse(document), options);
    }
}
