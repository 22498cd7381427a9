namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests
{
    [Theory]
    [InlineData("{ field }")]
    [InlineData("query A { field } query B { field }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "{ field } type T { a: Int } extend type T { b: Int }",
        "The \"T\" definition is not executable. (1:11)",
        "The \"T\" definition is not executable. (1:29)")]
    [InlineData(
        "{ field } schema { query: Query } directive @d on FIELD",
        "The schema definition is not executable. (1:11)",
        "The \"@d\" definition is not executable. (1:35)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("ExecutableDefinitions", document, errors);
    }
}
