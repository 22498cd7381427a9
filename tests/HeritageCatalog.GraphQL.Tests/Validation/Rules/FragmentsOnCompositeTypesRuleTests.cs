namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests
{
    [Theory]
    [InlineData(
        "{ pet { ...F ... on Dog { barks } ... on CatOrDog { __typename } ... { name } } } fragment F on Being " +
        "{ name }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "{ pet { ...F ... on Color { a } } } fragment F on Complex { a }",
        "Fragment cannot condition on non composite type \"Color\". (1:21)",
        "Fragment \"F\" cannot condition on non composite type \"Complex\". (1:51)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("FragmentsOnCompositeTypes", document, errors);
    }
}
