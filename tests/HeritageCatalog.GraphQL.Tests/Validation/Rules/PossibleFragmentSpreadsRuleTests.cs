namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsRuleTests
{
    [Theory]
    [InlineData(
        "{ dog { ... on Pet { name } ... on CatOrDog { __typename } ... on Dog { barks } ...F } pet { ... on " +
        "Canine { name } ... on DogOrHuman { __typename } } } fragment F on Being { name }")]
    [InlineData("{ canine { ... on Being { name } } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "{ dog { ... on Cat { meows } ...F } } fragment F on Alien { iq }",
        "Fragment cannot be spread here as objects of type \"Dog\" can never be of type \"Cat\". (1:9)",
        "Fragment \"F\" cannot be spread here as objects of type \"Dog\" can never be of type \"Alien\". (1:30)")]
    [InlineData(
        "{ canine { ... on Cat { meows } } catOrDog { ... on HumanOrAlien { __typename } } }",
        "Fragment cannot be spread here as objects of type \"Canine\" can never be of type \"Cat\". (1:12)",
        "Fragment cannot be spread here as objects of type \"CatOrDog\" can never be of type \"HumanOrAlien\". (1:46)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("PossibleFragmentSpreads", document, errors);
    }
}
