namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class MaxIntrospectionDepthRuleTests
{
    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }")]
    [InlineData(
        "{ dog { name } ...F } fragment F on Query { __type(name: \"A\") { ...G } } fragment G on __Type { " +
        "interfaces { name } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Theory]
    [InlineData(
        "{ __schema { types { fields { type { interfaces { fields { name } } } } } } }",
        "Maximum introspection depth exceeded. (1:3)")]
    [InlineData(
        "{ __type(name: \"A\") { ...F } } fragment F on __Type { fields { type { ...G } } } fragment G on __Type " +
            "{ ... { interfaces { possibleTypes { name } } } }",
        "Maximum introspection depth exceeded. (1:3)")]
    public void A_request_that_breaks_the_rule_is_refused_where_it_does(string document, params string[] errors)
    {
        ValidationSchema.Refuses("MaxIntrospectionDepth", document, errors);
    }
}
