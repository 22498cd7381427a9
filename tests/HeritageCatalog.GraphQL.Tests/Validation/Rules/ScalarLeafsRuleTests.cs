namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class ScalarLeafsRuleTests
{
    [Theory]
    [InlineData("{ field dog { name owner { age } } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "{ field { deeper } dog { knows(command: SIT) { a } } }",
        "Field \"field\" must not have a selection since type \"String\" has no subfields. (1:9)",
        "Field \"knows\" must not have a selection since type \"Boolean\" has no subfields. (1:46)")]
    [InlineData(
        "{ human { pets } catOrDog }",
        "Field \"pets\" of type \"[Pet]\" must have a selection of subfields. Did you mean \"pets { ... }\"? (1:11)",
        "Field \"catOrDog\" of type \"CatOrDog\" must have a selection of subfields. Did you mean \"catOrDog { " +
            "... }\"? (1:18)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("ScalarLeafs", document, errors);
    }
}
