namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests
{
    [Theory]
    [InlineData(
        "{ arguments { int(arg: -2) float(arg: 1) string(arg: \"漆\") boolean(arg: true) id(arg: 1) enum(arg: " +
        "BROWN) } }")]
    [InlineData(
        "{ arguments { list(arg: [\"a\", null]) l2: list(arg: \"a\") l3: list(arg: []) nonNullList(arg: [\"a\"]) " +
        "int(arg: null) } }")]
    [InlineData(
        "{ arguments { complex(arg: {required: true, list: \"a\", inner: {required: false}}) choice(arg: {text: " +
        "\"a\"}) anything(arg: {a: [1]}) } }")]
    [InlineData(
        "query ($a: Int = 1, $b: Complex = {required: true}, $c: [String] = \"a\") { arguments { int(arg: $a) " +
        "complex(arg: $b) list(arg: $c) } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData("{ arguments { int(arg: \"1\") } }", "Int cannot represent non-integer value: \"1\". (1:24)")]
    [InlineData("{ arguments { int(arg: 1.0) } }", "Int cannot represent non-integer value: 1.0. (1:24)")]
    [InlineData(
        "{ arguments { int(arg: 2147483648) } }",
        "Int cannot represent non 32-bit signed integer value: 2147483648. (1:24)")]
    [InlineData(
        "{ arguments { float(arg: \"1\") boolean(arg: 1) string(arg: A) id(arg: 1.0) } }",
        "Float cannot represent non numeric value: \"1\". (1:26)",
        "Boolean cannot represent a non boolean value: 1. (1:44)",
        "String cannot represent a non string value: A. (1:59)",
        "ID cannot represent a non-string and non-integer value: 1.0. (1:70)")]
    [InlineData(
        "{ arguments { enum(arg: BROWM) e: enum(arg: \"BROWN\") } }",
        "Value \"BROWM\" does not exist in \"Color\" enum. Did you mean \"BROWN\"? (1:25)",
        "Enum \"Color\" cannot represent non-enum value: \"BROWN\". Did you mean \"BROWN\"? (1:45)")]
    [InlineData(
        "{ arguments { nonNullList(arg: [\"a\", null]) nonNullInt(arg: null) } }",
        "Expected value of non-null type \"String!\" not to be null. (1:38)",
        "Expected value of non-null type \"Int!\" not to be null. (1:61)")]
    [InlineData(
        "{ arguments { list(arg: [\"a\", 2]) complex(arg: 1) } }",
        "String cannot represent a non string value: 2. (1:31)",
        "Expected value of type \"Complex\" to be an object, found: 1. (1:48)")]
    [InlineData(
        "{ arguments { complex(arg: {number: 1, nonNull: null, numbr: 2}) } }",
        "Expected value of type \"Complex\" to include required field \"required\", found: { number: 1, nonNull: " +
            "null, numbr: 2 }. (1:28)",
        "Expected value of non-null type \"Boolean!\" not to be null. (1:49)",
        "Expected value of type \"Complex\" not to include unknown field \"numbr\", found: { number: 1, nonNull: " +
            "null, numbr: 2 }. Did you mean \"number\"? (1:55)")]
    [InlineData(
        "{ arguments { a: choice(arg: {}) b: choice(arg: {text: \"a\", number: 1}) c: choice(arg: {text: null}) } }",
        "Within OneOf Input Object type \"Choice\", exactly one field must be specified, and the value for that " +
            "field must be non-null. (1:30)",
        "Within OneOf Input Object type \"Choice\", exactly one field must be specified, and the value for that " +
            "field must be non-null. (1:49)",
        "Within OneOf Input Object type \"Choice\", exactly one field must be specified, and the value for that " +
            "field must be non-null. (1:88)")]
    [InlineData(
        "query ($a: Int! = null, $b: Complex = {required: 1}) @tagged(label: 1) { arguments { nonNullInt(arg: " +
            "$a) complex(arg: $b) } }",
        "Expected value of non-null type \"Int!\" not to be null. (1:19)",
        "Boolean cannot represent a non boolean value: 1. (1:50)",
        "String cannot represent a non string value: 1. (1:69)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("ValuesOfCorrectType", document, errors);
    }

    // "The type expected in the position {value} is found" (Values of Correct Type): an argument of a directive that is
    // not defined is in no position of the field behind which it stands, whose arguments the oracle takes it for.
    [Fact]
    public void An_argument_of_an_unknown_directive_has_no_expected_type()
    {
        ValidationSchema.Refuses("ValuesOfCorrectType", """{ arguments { int(arg: 1) @stranger(arg: "1") } }""");
    }
}
