namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsRuleTests
{
    [Theory]
    [InlineData("subscription { barks { name @include(if: true) } }")]
    [InlineData(
        "subscription { barks { name } ... { barks { nick } } ...F } fragment F on Subscription { barks { barks " +
        "} }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "subscription A { barks { name } meows { name } other: meows { name } }",
        "Subscription \"A\" must select only one top level field. (1:33, 1:48)")]
    [InlineData(
        "subscription { ...F } fragment F on Subscription { barks { name } meows { name } ...F }",
        "Anonymous Subscription must select only one top level field. (1:67)")]
    [InlineData(
        "subscription { __typename }",
        "Anonymous Subscription must not select an introspection top level field. (1:16)")]
    [InlineData(
        "subscription A { barks @skip(if: true) { name } ... @include(if: true) { meows { name } } }",
        "Subscription \"A\" must not use `@skip` or `@include` directives in the top level selection. (1:24, 1:53)")]
    [InlineData(
        "subscription { ... on Query { field } }",
        "Anonymous Subscription must select one top level field. (1:14)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("SingleFieldSubscriptions", document, errors);
    }
}
