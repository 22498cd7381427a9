namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionRuleTests
{
    [Theory]
    [InlineData("query ($a: Int!) { arguments { int(arg: $a) } }")]
    [InlineData("query ($a: Int = 1) { arguments { nonNullInt(arg: $a) } }")]
    [InlineData("query ($a: Int) { arguments { defaults(first: $a) } }")]
    [InlineData("query ($a: [String!]!, $b: String!) { arguments { nonNullList(arg: $a) list(arg: [$b]) } }")]
    [InlineData("query ($a: String!) { arguments { choice(arg: {text: $a}) } }")]
    [InlineData("query ($a: Choice) { arguments { choice(arg: $a) } }")]
    [InlineData("query ($a: Choice!) { arguments { choices(arg: [$a]) } }")]
    [InlineData("query ($a: Boolean) { arguments { complex(arg: {required: true, nonNull: $a}) } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "query ($a: Int) { arguments { nonNullInt(arg: $a) } }",
        "Variable \"$a\" of type \"Int\" used in position expecting type \"Int!\". (1:8, 1:47)")]
    [InlineData(
        "query ($a: Int = null) { arguments { nonNullInt(arg: $a) } }",
        "Variable \"$a\" of type \"Int\" used in position expecting type \"Int!\". (1:8, 1:54)")]
    [InlineData(
        "query ($a: String) { arguments { list(arg: [$a]) l: list(arg: $a) int(arg: $a) } }",
        "Variable \"$a\" of type \"String\" used in position expecting type \"[String]\". (1:8, 1:63)",
        "Variable \"$a\" of type \"String\" used in position expecting type \"Int\". (1:8, 1:76)")]
    [InlineData(
        "query ($a: [String]) { arguments { nonNullList(arg: $a) } }",
        "Variable \"$a\" of type \"[String]\" used in position expecting type \"[String!]!\". (1:8, 1:53)")]
    [InlineData(
        "query ($a: String) { arguments { choice(arg: {text: $a}) } }",
        "Variable \"$a\" is of type \"String\" but must be non-nullable to be used for OneOf Input Object " +
            "\"Choice\". (1:8, 1:53)")]
    [InlineData(
        "query ($a: String) { arguments { nonNullChoice(arg: {text: $a}) } }",
        "Variable \"$a\" is of type \"String\" but must be non-nullable to be used for OneOf Input Object " +
            "\"Choice\". (1:8, 1:60)")]
    [InlineData(
        "query ($a: Boolean) { field @include(if: $a) ...F } fragment F on Query { arguments { int(arg: $a) } }",
        "Variable \"$a\" of type \"Boolean\" used in position expecting type \"Boolean!\". (1:8, 1:42)",
        "Variable \"$a\" of type \"Boolean\" used in position expecting type \"Int\". (1:8, 1:96)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("VariablesInAllowedPosition", document, errors);
    }

    // "The type of the argument ... this variableUsage is located at" (All Variable Usages Are Allowed): a directive
    // that is not defined has no arguments with types; the oracle takes them for those of the field.
    [Fact]
    public void A_variable_may_stand_in_any_argument_of_an_unknown_directive()
    {
        const string Document = "query ($a: Boolean) { arguments { nonNullInt(arg: 1) @stranger(arg: $a) } }";

        ValidationSchema.Refuses("VariablesInAllowedPosition", Document);
    }
}
