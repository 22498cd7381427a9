namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests
{
    [Theory]
    [InlineData("{ ...A } fragment A on Query { field }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "{ ...A ... { ...B } dog { ...C } }",
        "Unknown fragment \"A\". (1:6)",
        "Unknown fragment \"B\". (1:17)",
        "Unknown fragment \"C\". (1:30)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("KnownFragmentNames", document, errors);
    }
}
