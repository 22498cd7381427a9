namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesRuleTests
{
    [Theory]
    [InlineData(
        "query ($a: ID) { human(id: $a) { age ...F } } fragment F on Human { friends { ...G } } fragment G on " +
        "Being { name @include(if: true) }")]
    [InlineData("query A($a: ID) { ...F } query B($a: ID) { ...F } fragment F on Query { human(id: $a) { age } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "query A { human(id: $a) { name(surname: $b) } }",
        "Variable \"$a\" is not defined by operation \"A\". (1:21, 1:1)",
        "Variable \"$b\" is not defined by operation \"A\". (1:41, 1:1)")]
    [InlineData(
        "{ ...F } fragment F on Query { arguments { complex(arg: {list: [$a]}) } }",
        "Variable \"$a\" is not defined. (1:65, 1:1)")]
    [InlineData(
        "query A($a: ID) { ...F } query B { ...F } fragment F on Query { human(id: $a) { age } }",
        "Variable \"$a\" is not defined by operation \"B\". (1:75, 1:26)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("NoUndefinedVariables", document, errors);
    }
}
