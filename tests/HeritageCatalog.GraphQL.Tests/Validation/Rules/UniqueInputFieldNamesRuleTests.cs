namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests
{
    [Theory]
    [InlineData("{ arguments { complex(arg: {required: true, inner: {required: true}}) } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "{ arguments { complex(arg: {required: true, required: false, inner: {required: true, required: true}}) } }",
        "There can be only one input field named \"required\". (1:29, 1:45)",
        "There can be only one input field named \"required\". (1:70, 1:86)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("UniqueInputFieldNames", document, errors);
    }
}
