namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsRuleTests
{
    [Theory]
    [InlineData("{ arguments { mixed(first: 1, second: 2) defaults string } }")]
    [InlineData("{ field @tagged(label: \"a\") }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "{ arguments { several(second: 1) nonNullInt } }",
        "Argument \"Arguments.several(first:)\" of type \"Int!\" is required, but it was not provided. (1:15)",
        "Argument \"Arguments.nonNullInt(arg:)\" of type \"Int!\" is required, but it was not provided. (1:34)")]
    [InlineData(
        "{ field @tagged @skip }",
        "Argument \"@tagged(label:)\" of type \"String!\" is required, but it was not provided. (1:9)",
        "Argument \"@skip(if:)\" of type \"Boolean!\" is required, but it was not provided. (1:17)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("ProvidedRequiredArguments", document, errors);
    }
}
