namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests
{
    [Theory]
    [InlineData(
        "query ($a: Int, $c: Color) { arguments { int(arg: $a) enum(arg: $c) } x: arguments { complex(arg: " +
        "{required: true, inner: null}) } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "query ($a: Dog, $b: [[CatOrDog!]]!, $c: Pet) { field }",
        "Variable \"$a\" cannot be non-input type \"Dog\". (1:12)",
        "Variable \"$b\" cannot be non-input type \"[[CatOrDog!]]!\". (1:21)",
        "Variable \"$c\" cannot be non-input type \"Pet\". (1:41)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("VariablesAreInputTypes", document, errors);
    }
}
