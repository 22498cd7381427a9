namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class StreamDirectiveOnListFieldRuleTests
{
    [Theory]
    [InlineData("{ dog { friends @stream { name } } }")]
    [InlineData("{ arguments { nonNullList(arg: []) @stream(initialCount: 0) } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document) => ValidationSchema.Accepts(document);

    [Theory]
    [InlineData(
        "{ dog @stream { name @stream } }",
        "Directive \"@stream\" cannot be used on non-list field \"Query.dog\". (1:7)",
        "Directive \"@stream\" cannot be used on non-list field \"Dog.name\". (1:22)")]
    [InlineData(
        "{ pet { owner @stream { age } } }",
        "Directive \"@stream\" cannot be used on non-list field \"Pet.owner\". (1:15)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("StreamDirectiveOnListField", document, errors);
    }
}
