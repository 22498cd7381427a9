namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests
{
    [Theory]
    [InlineData("query ($a: ID) { ...F } fragment F on Query { human(id: $a) { age } }")]
    public void Accepts(string document) => ValidationSchema.Accepts(document);

    [Theory]
    [InlineData(
        "query A($a: ID, $b: ID) { human(id: $a) { age } }",
        "Variable \"$b\" is never used in operation \"A\". (1:17)")]
    [InlineData(
        "query ($a: ID) { field } fragment F on Query { human(id: $a) { age } }",
        "Variable \"$a\" is never used. (1:8)")]
    public void Refuses(string document, params string[] errors)
    {
        ValidationSchema.Refuses("NoUnusedVariables", document, errors);
    }
}
