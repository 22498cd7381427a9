using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Coercion;

namespace HeritageCatalog.GraphQL.Tests.Execution;

/// <summary>CoerceVariableValues(), seen through a field that shows what it was given.</summary>
public sealed class VariableCoercionTests
{
    private static readonly RequestExecutor Executor = new GraphQLSchemaBuilder()
        .AddSdl("test.graphql", """
            type Query {
              int(v: Int): String float(v: Float): String string(v: String): String boolean(v: Boolean): String
              id(v: ID): String color(v: Color): String ints(v: [Int]): String strict(v: [Int!]!): String
              matrix(v: [[Int]]): String size(v: Size): String pick(v: Pick): String
              intOr(v: Int = 5): String must(v: Int!): String mustOr(v: Int! = 6): String
            }
            enum Color { RED LIGHT_BLUE }
            input Size { width: Int! height: Int = 2 label: String inner: Size sizes: [Size!] }
            input Pick @oneOf { number: Int text: String }
            """)
        .AddResolvers(typeof(Queries))
        .BuildExecutor();

    [Theory]
    [InlineData("int", "Int", """{"v":5}""", "5")]
    [InlineData("int", "Int", """{"v":null}""", "null")]
    [InlineData("int", "Int", "{}", "null")]
    [InlineData("int", "Int", "", "null")]
    [InlineData("int", "Int = 7", "{}", "7")]
    [InlineData("int", "Int = 7", """{"v":null}""", "null")]
    [InlineData("int", "Int! = 7", "{}", "7")]
    [InlineData("int", "Int", """{"v":5.0}""", "5")]
    [InlineData("float", "Float", """{"v":5}""", "5")]
    [InlineData("float", "Float", """{"v":1.5e3}""", "1500")]
    [InlineData("string", "String", """{"v":"\u00e9"}""", "é")]
    [InlineData("boolean", "Boolean", """{"v":true}""", "True")]
    [InlineData("id", "ID", """{"v":5}""", "5")]
    [InlineData("id", "ID", """{"v":"a5"}""", "a5")]
    [InlineData("color", "Color", """{"v":"LIGHT_BLUE"}""", "LightBlue")]
    [InlineData("ints", "[Int]", """{"v":[1,null,3]}""", "1,null,3")]
    [InlineData("ints", "[Int]", """{"v":1}""", "1")]
    [InlineData("ints", "[Int]", """{"v":null}""", "null")]
    [InlineData("ints", "[Int]", """{"v":[]}""", "")]
    [InlineData("strict", "[Int!]!", """{"v":[1,2]}""", "1,2")]
    [InlineData("matrix", "[[Int]]", """{"v":[[1],[2,3]]}""", "1|2,3")]
    [InlineData("matrix", "[[Int]]", """{"v":[1,2]}""", "1|2")]
    [InlineData("matrix", "[[Int]]", """{"v":1}""", "1")]
    [InlineData("size", "Size", """{"v":{"width":1}}""", "1x2")]
    [InlineData("size", "Size", """{"v":{"width":1,"height":null}}""", "1xnull")]
    [InlineData("size", "Size", """{"v":{"width":1,"inner":{"width":3,"height":4}}}""", "1x2(3x4)")]
    [InlineData("size", "Size", """{"v":{"width":1,"sizes":{"width":3}}}""", "1x2[3x2]")]
    [InlineData("pick", "Pick", """{"v":{"text":"t"}}""", "text t")]
    [InlineData("pick", "Pick", """{"v":{"number":1}}""", "number 1")]
    [InlineData("intOr", "Int", "{}", "5")]
    [InlineData("intOr", "Int", """{"v":null}""", "null")]
    [InlineData("must", "Int!", """{"v":1}""", "1")]
    [InlineData("mustOr", "Int", "{}", "6")]
    [InlineData("mustOr", "Int", """{"v":1}""", "1")]
    public async Task A_value_arrives_as_its_type_says(string field, string type, string variables, string shown)
    {
        var response = await Executor.RunAsync($"query ($v: {type}) {{ r: {field}(v: $v) }}", variables);

        Assert.Equal($$"""{"r":"{{shown}}"}""", ResponseReader.Data(response));
    }

    [Theory]
    [InlineData("int", "Int", """{"v":"5"}""",
        "Variable \"$v\" got invalid value \"5\"; Int cannot represent non-integer value: \"5\".")]
    [InlineData("int", "Int", """{"v":5.5}""",
        "Variable \"$v\" got invalid value 5.5; Int cannot represent non-integer value: 5.5.")]
    [InlineData("int", "Int", """{"v":2147483648}""",
        "Variable \"$v\" got invalid value 2147483648; "
        + "Int cannot represent non 32-bit signed integer value: 2147483648.")]
    [InlineData("must", "Int!", "{}", "Variable \"$v\" of required type \"Int!\" was not provided.")]
    [InlineData("must", "Int!", """{"v":null}""", "Variable \"$v\" of non-null type \"Int!\" must not be null.")]
    [InlineData("color", "Color", """{"v":"GREEN"}""",
        "Variable \"$v\" got invalid value \"GREEN\"; Value \"GREEN\" does not exist in \"Color\" enum.")]
    [InlineData("color", "Color", """{"v":1}""",
        "Variable \"$v\" got invalid value 1; Enum \"Color\" cannot represent non-string value: 1.")]
    [InlineData("strict", "[Int!]!", """{"v":[1,null]}""",
        "Variable \"$v\" got invalid value null at \"v[1]\"; Expected non-nullable type \"Int!\" not to be null.")]
    [InlineData("size", "Size", """{"v":{"width":1,"inner":{"height":3}}}""",
        "Variable \"$v\" got invalid value {\"height\":3} at \"v.inner\"; "
        + "Field \"width\" of required type \"Int!\" was not provided.")]
    [InlineData("size", "Size", """{"v":{"width":1,"depth":3}}""",
        "Variable \"$v\" got invalid value {\"width\":1,\"depth\":3}; "
        + "Field \"depth\" is not defined by type \"Size\".")]
    [InlineData("size", "Size", """{"v":[1]}""",
        "Variable \"$v\" got invalid value [1]; Expected type \"Size\" to be an object.")]
    [InlineData("pick", "Pick", """{"v":{}}""",
        "Variable \"$v\" got invalid value {}; Exactly one key must be specified for OneOf type \"Pick\".")]
    [InlineData("pick", "Pick", """{"v":{"text":"t","number":1}}""",
        "Variable \"$v\" got invalid value {\"text\":\"t\",\"number\":1}; "
        + "Exactly one key must be specified for OneOf type \"Pick\".")]
    [InlineData("pick", "Pick", """{"v":{"text":null}}""",
        "Variable \"$v\" got invalid value {\"text\":null} at \"v.text\"; Field \"text\" must be non-null.")]
    public async Task A_value_of_another_type_is_a_request_error(
        string field, string type, string variables, string message)
    {
        var response = await Executor.RunAsync($"query ($v: {type}) {{ r: {field}(v: $v) }}", variables);

        Assert.Equal(message, ResponseReader.ErrorMessages(response));
        Assert.Equal("GRAPHQL_INVALID_VARIABLES", ResponseReader.ErrorCodes(response));
        Assert.DoesNotContain("data", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { (byte)'\\', (byte)'u', (byte)'D', (byte)'8', (byte)'3', (byte)'D' })]
    public async Task Text_that_is_no_Unicode_is_refused(byte[] text)
    {
        var request = TestRun.Request("query ($v: String) { string(v: $v) }");

        using var result = await Executor.AnswerAsync(
            request with { Variables = (byte[])[.. "{\"v\":\""u8, .. text, .. "\"}"u8] });

        Assert.Contains("The variables are not a JSON object.", result.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_variables_that_are_wrong_are_listed()
    {
        var response = await Executor.RunAsync(
            "query ($v: Int!, $w: Int) { a: int(v: $v) b: int(v: $w) }", """{"w":"x"}""");

        Assert.Equal("GRAPHQL_INVALID_VARIABLES GRAPHQL_INVALID_VARIABLES", ResponseReader.ErrorCodes(response));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{")]
    [InlineData("7")]
    public async Task Variables_that_are_no_object_are_refused(string variables)
    {
        var response = await Executor.RunAsync("query ($v: Int) { int(v: $v) }", variables);

        Assert.Equal("The variables are not a JSON object.", ResponseReader.ErrorMessages(response));
    }

    [Fact]
    public async Task A_required_argument_given_a_null_variable_with_a_default_is_an_error_of_the_field()
    {
        var response = await Executor.RunAsync("query ($v: Int = 1) { int mustOr(v: $v) }", """{"v":null}""");

        Assert.Equal("""{"int":"null","mustOr":null}""", ResponseReader.Data(response));
        Assert.Equal("GRAPHQL_INVALID_ARGUMENT", ResponseReader.ErrorCodes(response));
    }

    public enum Color
    {
        Red,
        LightBlue,
    }

    public sealed record Size(int Width, int? Height, string? Label, Size? Inner)
    {
        public IReadOnlyList<Size>? Sizes { get; init; }

        public override string ToString()
        {
            var inner = Inner is null ? string.Empty : $"({Inner})";
            var sizes = Sizes is null ? string.Empty : $"[{string.Join(",", Sizes)}]";
            return $"{Width}x{Height?.ToString() ?? "null"}{inner}{sizes}";
        }
    }

    public sealed record Pick(Optional<int?> Number, Optional<string?> Text);

    [QueryType]
    public static class Queries
    {
        public static string Int(int? v) => Show(v);

        public static string Float(double? v) => Show(v);

        public static string String(string? v) => Show(v);

        public static string Boolean(bool? v) => Show(v);

        public static string Id(string? v) => Show(v);

        public static string Color(Color? v) => Show(v);

        public static string Ints(IReadOnlyList<int?>? v)
        {
            return v is null ? "null" : string.Join(",", v.Select(item => Show(item)));
        }

        public static string Strict(int[] v) => string.Join(",", v);

        public static string Matrix(List<List<int?>?>? v)
        {
            return v is null ? "null" : string.Join("|", v.Select(row => string.Join(",", row!)));
        }

        public static string Size(Size? v) => Show(v);

        public static string Pick(Pick? v) => v!.Number.HasValue ? $"number {v.Number.Value}" : $"text {v.Text.Value}";

        public static string IntOr(int? v) => Show(v);

        public static string Must(int v) => Show(v);

        public static string MustOr(int v) => Show(v);

        private static string Show<T>(T value) => value?.ToString() ?? "null";
    }
}
