using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Scalars;

namespace HeritageCatalog.GraphQL.Tests.Execution;

/// <summary>"Result Coercion" of each scalar, for the CLR types that it is bound to.</summary>
public sealed class ResultCoercionTests
{
    private static readonly RequestExecutor Executor = new GraphQLSchemaBuilder()
        .AddSdl("test.graphql", """
            type Query {
              int: Int largest: Int tooLarge: Int short: Int
              float: Float huge: Float whole: Float notANumber: Float infinite: Float money: Float
              text: String utf8: String guid: ID number: ID yes: Boolean color: Color undefined: Color named: Color
              date: Date moment: DateTime utc: DateTime precise: DateTime url: URL urlText: URL big: Long
              dates: [Date!]! point: Point!
            }
            type Point { x: Int! y: Int }
            enum Color { RED LIGHT_BLUE }
            scalar Date scalar DateTime scalar URL scalar Long
            """)
        .AddResolvers(typeof(Queries))
        .AddScalar("Date", new DateScalar())
        .AddScalar("DateTime", new DateTimeScalar())
        .AddScalar("URL", new UrlScalar())
        .AddScalar("Long", new LongScalar())
        .BuildExecutor();

    [Theory]
    [InlineData("int", "-5")]
    [InlineData("largest", "2147483647")]
    [InlineData("short", "7")]
    [InlineData("float", "1.5")]
    [InlineData("huge", "1E+300")]
    [InlineData("whole", "3")]
    [InlineData("money", "12.50")]
    [InlineData("text", "\"línea\\n\\\"中文\\\" \\u0001 😀\"")]
    [InlineData("utf8", "\"中\\t\\\\\"")]
    [InlineData("guid", "\"00000000-0000-0000-0000-000000000000\"")]
    [InlineData("number", "\"42\"")]
    [InlineData("yes", "true")]
    [InlineData("color", "\"LIGHT_BLUE\"")]
    [InlineData("named", "\"RED\"")]
    [InlineData("date", "\"2023-03-24\"")]
    [InlineData("moment", "\"2023-03-24T09:30:00+08:00\"")]
    [InlineData("utc", "\"2023-03-24T01:30:00Z\"")]
    [InlineData("precise", "\"2023-03-24T01:30:00.125Z\"")]
    [InlineData("url", "\"https://example.org/a?b=c\"")]
    [InlineData("urlText", "\"https://example.org/\"")]
    [InlineData("big", "9223372036854775807")]
    [InlineData("dates", "[\"2023-03-24\",\"2023-03-25\"]")]
    [InlineData("point { x y }", "{\"x\":1,\"y\":null}")]
    public async Task A_value_is_written_as_the_scalar_says(string field, string json)
    {
        Assert.Equal($$"""{"r":{{json}}}""", ResponseReader.Data(await Executor.RunAsync($"{{ r: {field} }}")));
    }

    [Theory]
    [InlineData("tooLarge", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("notANumber", "Float cannot represent non numeric value: NaN")]
    [InlineData("infinite", "Float cannot represent non numeric value: Infinity")]
    [InlineData("undefined", "Enum \"Color\" cannot represent value: 9")]
    public async Task A_value_that_the_scalar_cannot_be_is_an_error(string field, string message)
    {
        var response = await Executor.RunAsync($"{{ r: {field} }}");

        Assert.Equal("""{"r":null}""", ResponseReader.Data(response));
        Assert.Equal(message, ResponseReader.ErrorMessages(response));
        Assert.Equal("GRAPHQL_INVALID_RESULT", ResponseReader.ErrorCodes(response));
    }

    public enum Color
    {
        Red,
        LightBlue,
    }

    public readonly record struct Point(int X, int? Y);

    [QueryType]
    public static class Queries
    {
        private static readonly DateTimeOffset At = new(2023, 3, 24, 9, 30, 0, TimeSpan.FromHours(8));

        public static int Int() => -5;

        public static long Largest() => int.MaxValue;

        public static long TooLarge() => int.MaxValue + 1L;

        public static short Short() => 7;

        public static double Float() => 1.5;

        public static double Huge() => 1e300;

        public static int Whole() => 3;

        public static double NotANumber() => double.NaN;

        public static float Infinite() => float.PositiveInfinity;

        public static decimal Money() => 12.50m;

        public static string Text() => "línea\n\"中文\" \u0001 😀";

        public static ReadOnlyMemory<byte> Utf8() => "中\t\\"u8.ToArray();

        public static Guid Guid() => System.Guid.Empty;

        public static int Number() => 42;

        public static bool Yes() => true;

        public static Color Color() => ResultCoercionTests.Color.LightBlue;

        public static Color Undefined() => (Color)9;

        public static string Named() => "RED";

        public static DateOnly Date() => new(2023, 3, 24);

        public static DateTimeOffset Moment() => At;

        public static DateTimeOffset? Utc() => At.ToUniversalTime();

        public static DateTimeOffset Precise() => At.ToUniversalTime().AddMilliseconds(125);

        public static Uri Url() => new("https://example.org/a?b=c");

        public static string UrlText() => "https://example.org/";

        public static long Big() => long.MaxValue;

        public static DateOnly[] Dates() => [Date(), Date().AddDays(1)];

        public static Point Point() => new(1, null);
    }
}
