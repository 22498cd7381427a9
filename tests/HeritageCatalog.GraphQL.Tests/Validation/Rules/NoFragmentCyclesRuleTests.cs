namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class NoFragmentCyclesRuleTests
{
    [Theory]
    [InlineData(
        "{ ...A ...B } fragment A on Query { ...C ...C } fragment B on Query { ...C } fragment C on Query { " +
        "field }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData("{ ...A } fragment A on Query { ...A }", "Cannot spread fragment \"A\" within itself. (1:32)")]
    [InlineData(
        "{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { mother { ...C } } fragment C on Dog { ...A }",
        "Cannot spread fragment \"A\" within itself via \"B\", \"C\". (1:38, 1:74, 1:103)")]
    [InlineData(
        "{ ...A } fragment A on Query { ...B ...C } fragment B on Query { ...A } fragment C on Query { ...A ...B }",
        "Cannot spread fragment \"A\" within itself via \"B\". (1:32, 1:66)",
        "Cannot spread fragment \"A\" within itself via \"C\". (1:37, 1:95)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("NoFragmentCycles", document, errors);
    }
}
