namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests
{
    [Theory]
    [InlineData("query A($a: Int) { arguments { int(arg: $a) } } query B($a: Int) { arguments { int(arg: $a) } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "query ($a: Int, $b: Int, $a: Int) { arguments { x: int(arg: $a) y: int(arg: $b) } }",
        "There can be only one variable named \"$a\". (1:9, 1:27)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("UniqueVariableNames", document, errors);
    }
}
