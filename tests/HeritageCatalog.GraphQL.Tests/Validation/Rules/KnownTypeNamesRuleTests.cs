namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class KnownTypeNamesRuleTests
{
    [Theory]
    [InlineData(
        "query ($id: ID!) { human(id: $id) { ...F } } fragment F on Human { pets { ... on Dog { barks } ... { " +
        "name } } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "query ($id: [Idd!]) { human { ...F ... on Pett { name } } } fragment F on Nothing { name }",
        "Unknown type \"Idd\". Did you mean \"ID\" or \"Int\"? (1:14)",
        "Unknown type \"Pett\". Did you mean \"Pet\"? (1:43)",
        "Unknown type \"Nothing\". Did you mean \"Anything\" or \"String\"? (1:75)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("KnownTypeNames", document, errors);
    }
}
