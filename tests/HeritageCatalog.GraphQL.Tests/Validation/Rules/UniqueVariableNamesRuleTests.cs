namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests
{
    [Theory]
    [InlineData("query A($a: Int) { arguments { int(arg: $a) } } query B($a: Int) { arguments { int(arg: $a) } }")]
    public void Accepts(string document) => ValidationSchema.Accepts(document);

    [Theory]
    [InlineData(
        "query ($a: Int, $b: Int, $a: Int) { arguments { x: int(arg: $a) y: int(arg: $b) } }",
        "There can be only one variable named \"$a\". (1:9, 1:27)")]
    public void Refuses(string document, params string[] errors)
    {
        ValidationSchema.Refuses("UniqueVariableNames", document, errors);
    }
}
