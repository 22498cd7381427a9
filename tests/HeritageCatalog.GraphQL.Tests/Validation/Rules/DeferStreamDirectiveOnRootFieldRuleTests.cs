namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class DeferStreamDirectiveOnRootFieldRuleTests
{
    [Theory]
    [InlineData("{ ... @defer { dog { name } } }")]
    [InlineData("mutation { rename(name: \"a\") { ... @defer { name } friends @stream { name } } }")]
    [InlineData("mutation { ...F } fragment F on Mutation { rename(name: \"a\") { ... @defer { name } } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document) => ValidationSchema.Accepts(document);

    [Theory]
    [InlineData(
        "mutation { ... @defer { feed } ... { ...F @defer(if: false) } } fragment F on Mutation { f: feed }",
        "Defer directive cannot be used on root mutation type \"Mutation\". (1:16)",
        "Defer directive cannot be used on root mutation type \"Mutation\". (1:43)")]
    [InlineData(
        "mutation A { ...F } mutation B { ...F } fragment F on Mutation { ... @defer { feed } }",
        "Defer directive cannot be used on root mutation type \"Mutation\". (1:70)",
        "Defer directive cannot be used on root mutation type \"Mutation\". (1:70)")]
    [InlineData(
        "subscription { barks @stream { name } }",
        "Stream directive cannot be used on root subscription type \"Subscription\". (1:22)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("DeferStreamDirectiveOnRootField", document, errors);
    }
}
