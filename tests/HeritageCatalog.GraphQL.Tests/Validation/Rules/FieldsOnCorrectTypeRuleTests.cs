namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeRuleTests
{
    [Theory]
    [InlineData(
        "{ dog { name __typename ...F } __schema { types { name } } __type(name: \"A\") { name } } fragment F " +
        "on Pet { alias: nick }")]
    [InlineData("{ catOrDog { __typename ... on Dog { barks } } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData("{ dog { meows } }", "Cannot query field \"meows\" on type \"Dog\". Did you mean \"knows\"? (1:9)")]
    [InlineData(
        "{ dog { bark { deeper } } }",
        "Cannot query field \"bark\" on type \"Dog\". Did you mean \"barks\"? (1:9)")]
    [InlineData(
        "{ pet { barks } }",
        "Cannot query field \"barks\" on type \"Pet\". Did you mean to use an inline fragment on \"Dog\"? (1:9)")]
    [InlineData(
        "{ catOrDog { name } }",
        "Cannot query field \"name\" on type \"CatOrDog\". Did you mean to use an inline fragment on \"Being\", " +
            "\"Pet\", \"Canine\", \"Cat\" or \"Dog\"? (1:14)")]
    [InlineData(
        "{ dog { ... on Cat { barks } ... { purrs } } }",
        "Cannot query field \"barks\" on type \"Cat\". (1:22)",
        "Cannot query field \"purrs\" on type \"Dog\". Did you mean \"barks\"? (1:36)")]
    [InlineData("{ dog { __schema { types { name } } } }", "Cannot query field \"__schema\" on type \"Dog\". (1:9)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("FieldsOnCorrectType", document, errors);
    }
}
