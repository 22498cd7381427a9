namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesRuleTests
{
    [Theory]
    [InlineData("{ arguments { several(first: 1, second: 2) @tagged(label: \"a\", count: 1) } }")]
    [InlineData("{ human(id: 1) { age } other: human(id: 2) { age } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "{ human(id: 1, id: 2, id: 1) { age } }",
        "There can be only one argument named \"id\". (1:9, 1:16, 1:23)")]
    [InlineData(
        "{ field @tagged(label: \"a\", label: \"b\") }",
        "There can be only one argument named \"label\". (1:17, 1:29)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("UniqueArgumentNames", document, errors);
    }
}
