namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests
{
    [Theory]
    [InlineData("{ arguments { complex(arg: {required: true, inner: {required: true}}) } }")]
    public void Accepts(string document) => ValidationSchema.Accepts(document);

    [Theory]
    [InlineData(
        "{ arguments { complex(arg: {required: true, required: false, inner: {required: true, required: true}}) } }",
        "There can be only one input field named \"required\". (1:29, 1:45)",
        "There can be only one input field named \"required\". (1:70, 1:86)")]
    public void Refuses(string document, params string[] errors)
    {
        ValidationSchema.Refuses("UniqueInputFieldNames", document, errors);
    }
}
