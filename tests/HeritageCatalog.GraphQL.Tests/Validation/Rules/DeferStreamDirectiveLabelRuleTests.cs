namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class DeferStreamDirectiveLabelRuleTests
{
    [Theory]
    [InlineData("{ dog { ... @defer(label: \"a\") { name } friends @stream(label: \"b\") { name } } }")]
    [InlineData("{ dog { ... @defer { name } ... @defer { nick } ... @defer(label: null) { volume } } }")]
    [InlineData("{ dog { ...F @defer(label: \"a\") } cat { ...F } } fragment F on Pet { name }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document) => ValidationSchema.Accepts(document);

    [Theory]
    [InlineData(
        "query ($a: String) { dog { ... @defer(label: $a) { name } } }",
        "Argument \"@defer(label:)\" must be a static string. (1:32)")]
    [InlineData(
        "query ($a: String) { dog { friends @stream(label: $a) { name } } }",
        "Argument \"@stream(label:)\" must be a static string. (1:36)")]
    [InlineData(
        "{ dog { ... @defer(label: \"a\") { name } friends @stream(label: \"a\") { name } } }",
        "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive "
        + "usages. (1:13, 1:49)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("DeferStreamDirectiveLabel", document, errors);
    }
}
