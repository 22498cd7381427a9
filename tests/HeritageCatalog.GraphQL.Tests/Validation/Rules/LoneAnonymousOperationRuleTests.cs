namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests
{
    [Theory]
    [InlineData("{ field }")]
    [InlineData("{ ...A } fragment A on Query { field }")]
    public void Accepts(string document) => ValidationSchema.Accepts(document);

    [Theory]
    [InlineData(
        "{ field } query A { field } mutation { feed }",
        "This anonymous operation must be the only defined operation. (1:1)",
        "This anonymous operation must be the only defined operation. (1:29)")]
    public void Refuses(string document, params string[] errors)
    {
        ValidationSchema.Refuses("LoneAnonymousOperation", document, errors);
    }
}
