using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>Where this engine and the reference implementation differ, and the section that decides it.</summary>
public sealed class GoldenCaseTests(OracleProcess oracle)
{
    private const string Sdl = "type Query { echo(v: ID): String }";

    // "Any other input value, including float input values (such as 4.0), must raise a request error" (ID, Input
    // Coercion). The oracle sees numbers after JSON.parse, which forgets how they were written.
    [Fact]
    public Task A_float_is_no_ID()
    {
        return AssertOpinionsAsync(
            new RowQuery("query ($v: ID) { echo(v: $v) }", """{"v":4.0}"""),
            "refused @1:8",
            """{echo:{v:"4" }} """);
    }

    // "Any string (such as "4") or integer (such as 4 or -4) input value should be coerced to ID" (ID, Input Coercion):
    // all its digits, of which the numbers of the oracle keep 53 bits.
    [Fact]
    public Task An_integer_keeps_all_digits_as_an_ID()
    {
        return AssertOpinionsAsync(
            new RowQuery("query ($v: ID) { echo(v: $v) }", """{"v":9007199254740993}"""),
            """{echo:{v:"9007199254740993" }} """,
            """{echo:{v:"9007199254740992" }} """);
    }

    // A variable with a default may stand for Boolean! and yet be given null ("All Variable Usages Are Allowed"), which
    // is an error; "@skip" does not say of what. The oracle fails the selection set, this engine runs nothing.
    [Fact]
    public Task A_condition_that_is_null_refuses_the_request()
    {
        return AssertOpinionsAsync(
            new RowQuery("query ($v: Boolean = true) { echo @skip(if: $v) }", """{"v":null}"""),
            "refused @",
            "null  @1:45");
    }

    private async Task AssertOpinionsAsync(RowQuery query, string ours, string theirs)
    {
        var schema = RowSchema.Bind(new SchemaBuilder().AddSdl("golden.graphql", Sdl).Build(), isMixed: false);

        var opinions = await new RowComparison(oracle).CompareAsync(
            new RowCase(Sdl, schema, 0, query), (_, errors) => errors.Select(RowOpinion.DescribeError));

        Assert.Equal((ours, theirs), opinions);
    }
}
