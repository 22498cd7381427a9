using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Coercion;

namespace HeritageCatalog.GraphQL.Tests.Execution;

/// <summary>CoerceArgumentValues(): literals, defaults, what is left out, and variables inside of values.</summary>
public sealed class ArgumentTests
{
    private static readonly RequestExecutor Executor = new GraphQLSchemaBuilder()
        .AddSdl("test.graphql", """
            type Query {
              int(v: Int): String intOr(v: Int = 5): String plainOr(v: Boolean = true): String
              long(v: Int): String number(v: Float!): String code(v: ID!): String
              optional(v: Int): String optionalOr(v: Int = 5): String
              list(v: [Int] = [1, 2]): String where(v: Where): String enums(v: [Color!]): String
            }
            enum Color { RED LIGHT_BLUE }
            input Where { and: [Where!] name: String min: Int = 3 max: Int tags: [String!] = ["x"] color: Color = RED }
            """)
        .AddResolvers(typeof(Queries))
        .BuildExecutor();

    [Theory]
    [InlineData("int", "null")]
    [InlineData("int(v: null)", "null")]
    [InlineData("int(v: 7)", "7")]
    [InlineData("intOr", "5")]
    [InlineData("intOr(v: null)", "null")]
    [InlineData("intOr(v: 7)", "7")]
    [InlineData("plainOr", "True")]
    [InlineData("plainOr(v: false)", "False")]
    [InlineData("plainOr(v: null)", "True")]
    [InlineData("long(v: 2147483647)", "2147483648")]
    [InlineData("number(v: 2)", "2")]
    [InlineData("code(v: 12)", "code-12")]
    [InlineData("""code(v: "x")""", "code-x")]
    [InlineData("optional", "left out")]
    [InlineData("optional(v: null)", "null")]
    [InlineData("optional(v: 1)", "1")]
    [InlineData("optional(v: $missing)", "left out")]
    [InlineData("optional(v: $null)", "null")]
    [InlineData("optionalOr", "5")]
    [InlineData("optionalOr(v: $missing)", "5")]
    [InlineData("list", "1,2")]
    [InlineData("list(v: [])", "")]
    [InlineData("list(v: 4)", "4")]
    [InlineData("list(v: [4, null])", "4,")]
    [InlineData("list(v: [4, $five])", "4,5")]
    [InlineData("list(v: [4, $missing])", "4,")]
    [InlineData("list(v: $fives)", "5,5")]
    [InlineData("enums(v: [RED, LIGHT_BLUE])", "Red,LightBlue")]
    [InlineData("enums(v: RED)", "Red")]
    [InlineData("where(v: {})", " 3.. [x] Red")]
    [InlineData("""where(v: { name: "n", min: null, max: 9, tags: "t", color: LIGHT_BLUE })""", "n ..9 [t] LightBlue")]
    // "If the value passed as an input to a list type is not a list and not the null value, then the result of input
    // coercion is a list of size one" (List, Input Coercion): null is no list of null, variables beside it or not.
    [InlineData("where(v: { min: $five, max: $missing, tags: null })", " 5.. [no list] Red")]
    [InlineData("where(v: { min: $missing })", " 3.. [x] Red")]
    [InlineData("""where(v: { and: [{ name: "a" }, { name: "b", max: $five }] })""",
        " 3.. [x] Red (a 3.. [x] Red) (b 3..5 [x] Red)")]
    public async Task An_argument_arrives_as_written(string field, string shown)
    {
        var response = await Executor.RunAsync(
            $"query ($five: Int, $fives: [Int], $missing: Int, $null: Int) {{ r: {field} "
            + "_: __typename @skip(if: true) ...Used @skip(if: true) } "
            + "fragment Used on Query { a: int(v: $five) b: list(v: $fives) c: int(v: $missing) d: int(v: $null) }",
            """{"five":5,"fives":[5,5],"null":null}""");

        Assert.Equal($$"""{"r":"{{shown}}"}""", ResponseReader.Data(response));
    }

    [Fact]
    public async Task A_text_that_the_parameters_type_refuses_is_an_error_of_the_field()
    {
        var response = await Executor.RunAsync("""{ int code(v: "") }""");

        Assert.Equal("""{"int":"null","code":null}""", ResponseReader.Data(response));
        Assert.Equal("ID cannot represent value: \"\".", ResponseReader.ErrorMessages(response));
        Assert.Equal("GRAPHQL_INVALID_ARGUMENT", ResponseReader.ErrorCodes(response));
    }

    public enum Color
    {
        Red,
        LightBlue,
    }

    public sealed record Where
    {
        public IReadOnlyList<Where>? And { get; init; }

        public string? Name { get; init; }

        public int? Min { get; init; }

        public int? Max { get; init; }

        public IReadOnlyList<string>? Tags { get; init; }

        public Color Color { get; init; }

        public override string ToString()
        {
            var inner = And is null ? string.Empty : string.Concat(And.Select(where => $" ({where})"));
            return $"{Name} {Min}..{Max} [{(Tags is null ? "no list" : string.Join(",", Tags))}] {Color}{inner}";
        }
    }

    public readonly record struct Code(string Text) : IParsable<Code>
    {
        public static Code Parse(string s, IFormatProvider? provider) => new(s);

        public static bool TryParse(string? s, IFormatProvider? provider, out Code result)
        {
            result = new Code(s ?? string.Empty);
            return !string.IsNullOrEmpty(s);
        }
    }

    [QueryType]
    public static class Queries
    {
        public static string Int(int? v) => Show(v);

        public static string IntOr(int? v) => Show(v);

        public static string PlainOr(bool v) => Show(v);

        public static string Long(long? v) => Show(v + 1);

        public static string Number(decimal v) => Show(v);

        public static string Code(Code v) => $"code-{v.Text}";

        public static string Optional(Optional<int?> v) => v.HasValue ? Show(v.Value) : "left out";

        public static string OptionalOr(Optional<int?> v) => v.HasValue ? Show(v.Value) : "left out";

        public static string List(IReadOnlyList<int?>? v) => string.Join(",", v!);

        public static string Where(Where? v) => Show(v);

        public static string Enums(Color[]? v) => string.Join(",", v!);

        private static string Show<T>(T value) => value?.ToString() ?? "null";
    }
}
