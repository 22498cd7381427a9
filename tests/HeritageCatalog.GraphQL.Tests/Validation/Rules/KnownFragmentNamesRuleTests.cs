namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests
{
    [Theory]
    [InlineData("{ ...A } fragment A on Query { field }")]
    public void Accepts(string document) => ValidationSchema.Accepts(document);

    [Theory]
    [InlineData(
        "{ ...A ... { ...B } dog { ...C } }",
        "Unknown fragment \"A\". (1:6)",
        "Unknown fragment \"B\". (1:17)",
        "Unknown fragment \"C\". (1:30)")]
    public void Refuses(string document, params string[] errors)
    {
        ValidationSchema.Refuses("KnownFragmentNames", document, errors);
    }
}
