namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class KnownDirectivesRuleTests
{
    [Theory]
    [InlineData(
        "query ($a: Boolean! @onVariable) @onQuery { field @onField @skip(if: $a) ...F @onFragmentSpread ... " +
        "@onInlineFragment { field } } fragment F on Query @onFragmentDefinition { field }")]
    [InlineData("mutation @onMutation { feed }")]
    [InlineData("subscription @onSubscription { barks { name } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "{ field @onQuery @nothing }",
        "Directive \"@onQuery\" may not be used on FIELD. (1:9)",
        "Unknown directive \"@nothing\". (1:18)")]
    [InlineData(
        "query ($a: Int @onField) @onMutation { arguments { int(arg: $a) } ...F @onField ... @onField { field } " +
            "} fragment F on Query @onField { field }",
        "Directive \"@onMutation\" may not be used on QUERY. (1:26)",
        "Directive \"@onField\" may not be used on VARIABLE_DEFINITION. (1:16)",
        "Directive \"@onField\" may not be used on FRAGMENT_SPREAD. (1:72)",
        "Directive \"@onField\" may not be used on INLINE_FRAGMENT. (1:85)",
        "Directive \"@onField\" may not be used on FRAGMENT_DEFINITION. (1:126)")]
    [InlineData(
        "mutation @onQuery { feed } subscription S @onQuery { barks { name } }",
        "Directive \"@onQuery\" may not be used on MUTATION. (1:10)",
        "Directive \"@onQuery\" may not be used on SUBSCRIPTION. (1:43)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("KnownDirectives", document, errors);
    }
}
