using System.Text.Json;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Tests.Execution;

namespace HeritageCatalog.GraphQL.Tests.Hostile;

/// <summary>Requests made to cost much are refused before they do.</summary>
public sealed class AbuseTests
{
    private const long MostBytes = 48 * 1024 * 1024;

    // And one that says there are more.
    private const int MostErrors = 100 + 1;

    private static readonly RequestExecutor Executor = new GraphQLSchemaBuilder()
        .AddSdl("abuse.graphql", """
            type Query { self: Thing name: String sum(of: [Int!]): Int length(of: String): Int depth(of: Deep): Int }
            type Thing { self: Thing name: String }
            input Deep { deep: Deep list: [[[Int]]] }
            """)
        .AddResolvers(typeof(Fields))
        .BuildExecutor();

    [Fact]
    public Task A_flood_of_aliases_is_refused() => AssertRefusedAsync($"{{ {Many(3_000, i => $"a{i}: name ")} }}");

    [Fact]
    public Task A_flood_of_aliases_larger_than_any_document_is_refused() =>
        AssertRefusedAsync($"{{ {Many(200_000, i => $"a{i}: name ")} }}");

    [Fact]
    public Task A_flood_of_directives_is_refused() =>
        AssertRefusedAsync($"{{ name {Many(4_000, _ => "@include(if: true) ")} }}");

    [Fact]
    public Task A_flood_of_unknown_directives_is_refused() =>
        AssertRefusedAsync($"{{ {Many(1_000, i => $"name {Many(4, each => $"@no{i}x{each} ")}")} }}");

    [Fact]
    public Task Deep_nesting_is_refused() => AssertRefusedAsync(Nested("{ self ", 100_000, "}"));

    [Fact]
    public Task Deep_nesting_within_the_limits_of_the_parser_is_refused() =>
        AssertRefusedAsync($"{{ {Nested("self { ", 120, "} ", "name ")} }}");

    [Fact]
    public Task A_deep_value_is_refused() =>
        AssertRefusedAsync($"{{ depth(of: {Nested("{ deep: ", 100_000, "}", "null")}) }}");

    [Fact]
    public Task A_cycle_of_fragments_is_refused() => AssertRefusedAsync(
        "{ self { ...A } } fragment A on Thing { self { ...B } } fragment B on Thing { ...C } "
        + "fragment C on Thing { ...A }");

    [Fact]
    public Task A_thousand_cycles_of_fragments_are_refused() => AssertRefusedAsync(
        "{ self { ...F0 } } " + Many(1_000, i => $"fragment F{i} on Thing {{ ...F{(i + 1) % 1_000} ...F{i / 2} }} "));

    [Fact]
    public Task Fragments_that_double_thirty_times_are_refused() => AssertRefusedAsync(
        "{ self { ...F0 } } "
        + Many(30, i => $"fragment F{i} on Thing {{ a: self {{ ...F{i + 1} }} b: self {{ ...F{i + 1} }} }} ")
        + "fragment F30 on Thing { name }");

    [Fact]
    public Task Fragments_that_double_in_place_are_answered_or_refused_at_once() => AssertAnsweredAsync(
        $"{{ self {{ ...F0 }} }} {Many(30, i => $"fragment F{i} on Thing {{ ...F{i + 1} ... {{ ...F{i + 1} }} }} ")}"
        + "fragment F30 on Thing { name }");

    [Fact]
    public Task A_huge_list_in_a_document_is_refused() =>
        AssertRefusedAsync($"{{ sum(of: [{Many(100_000, i => $"{i} ")}]) }}");

    [Fact]
    public Task A_huge_string_in_a_document_is_refused() =>
        AssertRefusedAsync($"{{ length(of: \"{new string('x', 5_000_000)}\") }}");

    [Fact]
    public Task A_huge_list_of_mistakes_in_the_variables_is_refused_with_few_errors() => AssertRefusedAsync(
        "query ($v: [Int!]) { sum(of: $v) }", $"{{\"v\":[{Many(100_000, _ => "\"x\",")}1]}}");

    [Fact]
    public Task Deep_variables_are_refused() => AssertRefusedAsync(
        "query ($v: Deep) { depth(of: $v) }", $"{{\"v\":{Nested("{\"deep\":", 50_000, "}", "null")}}}");

    [Fact]
    public Task A_huge_list_in_the_variables_is_answered() => AssertAnsweredAsync(
        "query ($v: [Int!]) { sum(of: $v) }", $"{{\"v\":[{Many(100_000, _ => "1,")}1]}}");

    [Fact]
    public Task Circular_introspection_is_refused() => AssertRefusedAsync(
        $"{{ __schema {{ types {{ {Nested("fields { type { ", 20, "} } ", "name ")} }} }} }}");

    [Fact]
    public Task Many_operations_are_refused_where_none_is_named() =>
        AssertRefusedAsync(Many(3_000, i => $"query Q{i} {{ name }} "));

    [Fact]
    public Task A_field_selected_again_and_again_is_answered_or_refused_at_once() =>
        AssertAnsweredAsync($"{{ {Many(1_900, _ => "self { name } ")} }}");

    [Fact]
    public Task Many_conflicting_fields_are_refused_with_few_errors() =>
        AssertRefusedAsync($"{{ {Many(1_900, i => $"x: sum(of: {i}) ")} }}");

    [Fact]
    public Task Many_variables_that_nobody_uses_are_refused_with_few_errors() =>
        AssertRefusedAsync($"query ({Many(3_000, i => $"$v{i}: Int ")}) {{ name }}");

    private static string Many(int count, Func<int, string> make)
    {
        return string.Concat(Enumerable.Range(0, count).Select(make));
    }

    private static string Nested(string open, int count, string close, string core = "")
    {
        return Many(count, _ => open) + core + Many(count, _ => close);
    }

    private static async Task AssertRefusedAsync(string query, string variables = "")
    {
        var answer = await AssertAnsweredAsync(query, variables);
        Assert.False(answer.TryGetProperty("data", out _));
        Assert.InRange(answer.GetProperty("errors").GetArrayLength(), 1, MostErrors);
    }

    private static async Task<JsonElement> AssertAnsweredAsync(string query, string variables = "")
    {
        using var watchdog = new Watchdog();
        watchdog.Watch(query);
        var request = TestRun.Request(query, variables);
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var result = await Executor.AnswerAsync(request);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
        return JsonElement.Parse(result.ToJson());
    }

    public sealed record DeepInput(
        DeepInput? Deep, IReadOnlyList<IReadOnlyList<IReadOnlyList<int?>?>?>? List);

    public sealed record Thing
    {
        public Thing Self => this;

        public string Name => "name";
    }

    [QueryType]
    public static class Fields
    {
        public static Thing Self() => new();

        public static string Name() => "name";

        public static int Sum(IReadOnlyList<int>? of) => of?.Sum() ?? 0;

        public static int Length(string? of) => of?.Length ?? 0;

        public static int Depth(DeepInput? of) => of?.Deep is null ? 0 : 1;
    }
}
