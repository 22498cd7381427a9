namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests
{
    [Theory]
    [InlineData("{ field @onField @tagged(label: \"a\") @tagged(label: \"b\") dog { name @onField } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "{ field @onField @onField @onField }",
        "The directive \"@onField\" can only be used once at this location. (1:9, 1:18)",
        "The directive \"@onField\" can only be used once at this location. (1:9, 1:27)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("UniqueDirectivesPerLocation", document, errors);
    }
}
