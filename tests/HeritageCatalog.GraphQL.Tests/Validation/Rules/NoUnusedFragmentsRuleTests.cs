namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsRuleTests
{
    [Theory]
    [InlineData("{ ...A } fragment A on Query { ...B } fragment B on Query { field }")]
    [InlineData("mutation { feed ... { ...A } } fragment A on Mutation { feed }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "{ field } fragment A on Query { ...B } fragment B on Query { ...A }",
        "Fragment \"A\" is never used. (1:11)",
        "Fragment \"B\" is never used. (1:40)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("NoUnusedFragments", document, errors);
    }
}
