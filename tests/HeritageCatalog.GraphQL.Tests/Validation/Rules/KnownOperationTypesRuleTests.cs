using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;
using HeritageCatalog.GraphQL.Validation;

namespace HeritageCatalog.GraphQL.Tests.Validation.Rules;

public sealed class KnownOperationTypesRuleTests
{
    [Theory]
    [InlineData("{ field }")]
    [InlineData("mutation { feed }")]
    [InlineData("subscription { barks { name } }")]
    public void A_request_that_keeps_the_rule_is_accepted(string document)
    {
        ValidationSchema.Accepts(document);
    }

    [Fact]
    public void An_operation_that_the_schema_has_no_root_for_is_refused()
    {
        var schema = new SchemaBuilder().AddSdl("small.graphql", "type Query { a: Int }").Build();

        var errors = Validator.Validate(schema, Parser.Parse("mutation { a } subscription B { a }"));

        Assert.Equal(
            [
                "The mutation operation is not supported by the schema. (1:1)",
                "This anonymous operation must be the only defined operation. (1:1)",
                "The subscription operation is not supported by the schema. (1:16)",
            ],
            errors.Select(error => error.ToString()));
    }
}
