namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class UniqueOperationNamesRuleTests
{
    [Theory]
    [InlineData("query A { field } mutation B { feed }")]
    [InlineData("query A { ...A } fragment A on Query { field }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "query A { field } mutation A { feed } query B { field } query A { field }",
        "There can be only one operation named \"A\". (1:7, 1:28)",
        "There can be only one operation named \"A\". (1:7, 1:63)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("UniqueOperationNames", document, errors);
    }
}
