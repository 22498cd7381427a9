namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class KnownArgumentNamesRuleTests
{
    [Theory]
    [InlineData("{ dog { knows(command: SIT) name @include(if: true) } arguments { several(second: 1, first: 2) } }")]
    [InlineData("{ field @tagged(label: \"a\", count: 2) }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "{ dog { knows(comand: SIT, command: SIT) } }",
        "Unknown argument \"comand\" on field \"Dog.knows\". Did you mean \"command\"? (1:15)")]
    [InlineData(
        "{ dog { name @skip(unless: true, if: true) barks(loud: true) } }",
        "Unknown argument \"unless\" on directive \"@skip\". (1:20)",
        "Unknown argument \"loud\" on field \"Dog.barks\". (1:50)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("KnownArgumentNames", document, errors);
    }
}
