namespace HeritageCatalog.GraphQL.Tests.Cost;

/// <summary>Field cost / type cost, after the draft "GraphQL Cost Directives". The query itself is one object.</summary>
public sealed class OperationCostTests
{
    [Theory]
    [InlineData("{ __typename }", "0 / 1")]
    [InlineData("{ user { name } }", "1 / 2")]
    [InlineData("{ user { age } }", "3 / 2")]
    [InlineData("{ count }", "8 / 1")]
    [InlineData("{ letters }", "0 / 2")]
    [InlineData("{ a: user { name } b: user { age } }", "4 / 3")]
    [InlineData("{ user { name } user { age age } ... { user { age } } }", "3 / 2")]
    public async Task Weights_are_those_of_the_schema_or_else_one_for_what_has_fields(string query, string cost)
    {
        Assert.Equal(cost, await CostSchema.MeasureAsync(query));
    }

    [Theory]
    [InlineData("{ users(max: 5) { age } }", "11 / 6")]
    [InlineData("{ users(max: 5) { friend { age } } }", "16 / 11")]
    [InlineData("{ users(max: 0) { age } }", "1 / 1")]
    [InlineData("{ users(max: -3) { age } }", "1 / 1")]
    [InlineData("{ someUsers { age } }", "41 / 21")]
    [InlineData("{ someUsers(first: null) { age } }", "41 / 21")]
    [InlineData("{ someUsers(first: 2, last: 3) { age } }", "7 / 4")]
    [InlineData("{ tenUsers { age } }", "21 / 11")]
    [InlineData("{ pickedUsers { age } }", "15 / 8")]
    [InlineData("{ pickedUsers(page: { size: 2 }) { age } }", "6 / 3")]
    [InlineData("""{ usersByName(names: ["a", "b"]) { age } }""", "5 / 3")]
    [InlineData("""{ usersByName(names: "a") { age } }""", "3 / 2")]
    [InlineData("{ unsizedUsers { age } }", "21 / 11")]
    [InlineData("{ users(max: 2) { friends { friends { name } } } }", "7 / 15")]
    public async Task Lists_are_as_long_as_the_schema_says(string query, string cost)
    {
        Assert.Equal(cost, await CostSchema.MeasureAsync(query));
    }

    [Theory]
    [InlineData("{ connection(first: 3) { total } }", "1 / 2")]
    [InlineData("{ connection(first: 3) { nodes { age } } }", "8 / 5")]
    [InlineData("{ connection(first: 3) { nodes { name } edges { node { age } } } }", "12 / 11")]
    public async Task A_length_can_belong_to_fields_of_the_value(string query, string cost)
    {
        Assert.Equal(cost, await CostSchema.MeasureAsync(query));
    }

    [Theory]
    [InlineData("query ($n: Int) { users(max: $n) { age } }", """{"n":5}""", "11 / 6")]
    [InlineData("query ($n: Int = 4) { users(max: $n) { age } }", "", "9 / 5")]
    [InlineData("query ($n: Int) { users(max: $n) { age } }", "", "21 / 11")]
    [InlineData("query ($n: Int) { tenUsers(first: $n) { age } }", "", "21 / 11")]
    [InlineData("query ($n: Int) { someUsers(first: $n) { age } }", """{"n":null}""", "41 / 21")]
    [InlineData("query ($n: Int) { connection(first: $n) { nodes { friends { age } } } }", """{"n":5}""", "27 / 17")]
    [InlineData("query ($n: Int) { pickedUsers(page: { size: $n }) { age } }", """{"n":2}""", "6 / 3")]
    [InlineData("query ($p: Page) { pickedUsers(page: $p) { age } }", """{"p":{"size":3}}""", "8 / 4")]
    [InlineData("query ($p: Page) { pickedUsers(page: $p) { age } }", "", "15 / 8")]
    [InlineData("query ($n: [String!]!) { usersByName(names: $n) { age } }", """{"n":["a","b"]}""", "5 / 3")]
    [InlineData("query ($n: String!) { usersByName(names: [$n]) { age } }", """{"n":"a"}""", "3 / 2")]
    public async Task Slicing_arguments_are_read_from_the_variables_of_the_request(
        string query, string variables, string cost)
    {
        Assert.Equal(cost, await CostSchema.MeasureAsync(query, variables));
    }

    [Theory]
    [InlineData("{ found(limit: 1) { name } }", "", "3.5 / 2")]
    [InlineData("{ found(filter: {}) { name } }", "", "2 / 2")]
    [InlineData("""{ found(filter: { name: "a" }) { name } }""", "", "5 / 2")]
    [InlineData("""{ found(filter: { and: [{ name: "a" }, { not: { name: "b" } }] }) { name } }""", "", "9.5 / 2")]
    [InlineData("query ($f: Filter) { found(filter: $f) { name } }", """{"f":{"and":[{"name":"a"}]}}""", "6 / 2")]
    [InlineData("query ($f: Filter) { found(filter: $f) { name } }", """{"f":null}""", "1 / 2")]
    [InlineData("query ($l: Int) { found(limit: $l) { name } }", "", "1 / 2")]
    [InlineData("query ($l: Int) { found(limit: $l) { name } }", """{"l":9}""", "3.5 / 2")]
    [InlineData("query ($n: String) { found(filter: { name: $n }) { name } }", """{"n":"a"}""", "5 / 2")]
    [InlineData("{ cheap(approximate: true) { name } }", "", "0 / 2")]
    public async Task Arguments_add_what_they_weigh_but_no_field_costs_less_than_nothing(
        string query, string variables, string cost)
    {
        Assert.Equal(cost, await CostSchema.MeasureAsync(query, variables));
    }

    [Theory]
    [InlineData("{ things { __typename } }", "1 / 31")]
    [InlineData("{ things { ... on User { age } ... on Statue { height } } }", "7 / 31")]
    [InlineData("{ things { ... on User { friends { name } } } }", "4 / 31")]
    public async Task A_value_of_several_types_costs_as_much_as_the_most_costly(string query, string cost)
    {
        Assert.Equal(cost, await CostSchema.MeasureAsync(query));
    }

    [Theory]
    [InlineData("true", "3 / 2")]
    [InlineData("false", "1 / 2")]
    public async Task What_is_left_out_costs_nothing(string condition, string cost)
    {
        const string Query = "query ($c: Boolean!) { user { name age @include(if: $c) count: age @skip(if: true) } }";

        Assert.Equal(cost, await CostSchema.MeasureAsync(Query, $$"""{"c":{{condition}}}"""));
    }

    [Fact]
    public async Task Introspection_costs_the_same_however_much_is_asked()
    {
        const string Query = "{ __schema { types { name fields { name type { name ofType { name } } } } } }";

        Assert.Equal("100 / 1", await CostSchema.MeasureAsync(Query));
    }

    [Fact]
    public async Task Lists_in_lists_without_end_cost_more_than_anybody_has()
    {
        var nested = string.Concat(Enumerable.Repeat("friend { unsized: friends { ", 60)) + "age"
            + string.Concat(Enumerable.Repeat(" } }", 60));

        var cost = await CostSchema.MeasureAsync($"{{ users(max: 1000) {{ {nested} }} }}");

        Assert.Equal("1000000000000000 / 1000000000000000", cost);
    }

    [Fact]
    public async Task Fragments_that_double_at_each_level_are_merged_and_priced_once()
    {
        var fragments = Enumerable.Range(0, 30)
            .Select(i => $" fragment F{i} on User {{ friend {{ ...F{i + 1} }} friend {{ ...F{i + 1} }} }}");
        var query = $"{{ user {{ ...F0 }} }} {string.Concat(fragments)} fragment F30 on User {{ age }}";

        Assert.Equal("33 / 32", await CostSchema.MeasureAsync(query));
    }
}
