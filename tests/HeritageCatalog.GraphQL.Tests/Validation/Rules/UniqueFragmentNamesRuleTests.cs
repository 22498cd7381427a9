namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesRuleTests
{
    [Theory]
    [InlineData("{ ...A ...B } fragment A on Query { field } fragment B on Query { field }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "{ ...A } fragment A on Query { field } fragment A on Query { field }",
        "There can be only one fragment named \"A\". (1:19, 1:49)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("UniqueFragmentNames", document, errors);
    }
}
