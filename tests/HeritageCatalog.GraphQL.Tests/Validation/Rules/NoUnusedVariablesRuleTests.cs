namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests
{
    [Theory]
    [InlineData("query ($a: ID) { ...F } fragment F on Query { human(id: $a) { age } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "query A($a: ID, $b: ID) { human(id: $a) { age } }",
        "Variable \"$b\" is never used in operation \"A\". (1:17)")]
    [InlineData(
        "query ($a: ID) { field } fragment F on Query { human(id: $a) { age } }",
        "Variable \"$a\" is never used. (1:8)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("NoUnusedVariables", document, errors);
    }
}
