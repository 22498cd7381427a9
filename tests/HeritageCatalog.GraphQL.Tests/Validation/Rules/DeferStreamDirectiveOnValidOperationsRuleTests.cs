namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class DeferStreamDirectiveOnValidOperationsRuleTests
{
    private const string Defer =
        "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to "
        + "`false`.";

    private const string Stream =
        "Stream directive not supported on subscription operations. Disable `@stream` by setting the `if` argument to "
        + "`false`.";

    [Theory]
    [InlineData("{ dog { ... @defer { name } friends @stream { name } } }")]
    [InlineData("subscription { barks { ... @defer(if: false) { name } friends @stream(if: false) { name } } }")]
    [InlineData("subscription ($a: Boolean!) { barks { ... @defer(if: $a) { name } } }")]
    [InlineData("subscription ($a: Boolean!) { barks { ... @skip(if: $a) @defer { name } } }")]
    [InlineData("subscription { barks { ... @include(if: false) { ... @defer { name } } } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document) => ValidationSchema.Accepts(document);

    [Theory]
    [InlineData("subscription { barks { ... @defer { name } friends @stream { name } } }",
        Defer + " (1:28)", Stream + " (1:52)")]
    [InlineData("subscription { barks { ... @defer(if: true) @skip(if: false) { name } } }", Defer + " (1:28)")]
    [InlineData("subscription { barks { ... @include(if: true) { friends @stream { name } } } }", Stream + " (1:57)")]
    [InlineData(
        "subscription { barks { ...F ...F } } fragment F on Dog { ...G } fragment G on Dog { ... @defer { name } }",
        Defer + " (1:89, 1:58, 1:24)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("DeferStreamDirectiveOnValidOperations", document, errors);
    }
}
