using System.Collections.Immutable;
using System.Security.Claims;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.Tests.Execution;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Binding;

/// <summary>What fields and parameters can be bound to.</summary>
public sealed class BindingTests
{
    private static readonly RequestExecutor Executor = new GraphQLSchemaBuilder()
        .AddSdl("test.graphql", """
            schema { query: Root }
            type Root {
              place: Place! shape: Shape! renamed(other: Int!): Int! color: Color! user: String! language: String!
              feature: String! clock: String!
              many(a: Int! b: Int! c: Int! d: Int! e: Int! f: Int! g: Int! h: Int!): Int!
              schemaName: String! tagged: ID! list: [Place!]! immutable: [Int!]! sequence: [Int!]!
            }
            type Place { lng: Float! lat: Float! label(upper: Boolean = false): String! zoom: Int! }
            type Shape { corners: Int! hidden: String! inherited: String! }
            enum Color { RED SKY }
            """)
        .AddResolvers(typeof(Queries), typeof(Places), typeof(MorePlaces), typeof(Shapes))
        .AddLeafWriters("ID", new TagWriter())
        .BuildExecutor();

    [Theory]
    [InlineData("place { lng lat }", """{"lng":120.5,"lat":36}""")]
    [InlineData("place { label }", """{"label":"here"}""")]
    [InlineData("place { label(upper: true) zoom }", """{"label":"HERE","zoom":3}""")]
    [InlineData("shape { corners hidden inherited }", """{"corners":4,"hidden":"resolver","inherited":"base"}""")]
    [InlineData("renamed(other: 5)", "5")]
    [InlineData("color", "\"SKY\"")]
    [InlineData("user", "\"Li\"")]
    [InlineData("language", "\"zh, en;q=0.5\"")]
    [InlineData("feature", "\"none some\"")]
    [InlineData("clock", "\"System.DateTimeOffset\"")]
    [InlineData("many(a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8)", "36")]
    [InlineData("schemaName", "\"Root\"")]
    [InlineData("tagged", "\"tag-7\"")]
    [InlineData("list { zoom }", """[{"zoom":3},{"zoom":3}]""")]
    [InlineData("immutable", "[1,2]")]
    [InlineData("sequence", "[3,4]")]
    public async Task A_field_is_answered(string field, string json)
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Li")], "test"));
        var request = TestRun.Request($"{{ r: {field} }}") with { AcceptLanguage = "zh, en;q=0.5" };

        using var result = await Executor.ExecuteAsync(
            request, new Clock(), user, TestContext.Current.CancellationToken);

        Assert.Equal($"{{\"data\":{{\"r\":{json}}}}}", result.ToJson());
    }

    [Fact]
    public async Task A_service_that_is_missing_is_an_error_of_the_field()
    {
        var response = await Executor.RunAsync("{ clock }");

        Assert.Equal("INTERNAL_SERVER_ERROR", ResponseReader.ErrorCodes(response));
    }

    public enum Color
    {
        Red,

        [GraphQLName("SKY")]
        LightBlue,
    }

    public readonly record struct Place(double Lng, double Lat)
    {
        public string Label => "here";
    }

    public abstract record BaseShape
    {
        public string Inherited => "base";
    }

    public sealed record Shape([property: GraphQLName("corners")] int Count) : BaseShape
    {
        public string Hidden => "property";
    }

    public readonly record struct Tag(int Number);

    [QueryType]
    public static class Queries
    {
        public static Place Place() => new(120.5, 36);

        public static Shape Shape() => new(4);

        public static int Renamed([GraphQLName("other")] int number) => number;

        public static Color Color() => BindingTests.Color.LightBlue;

        public static string User(OperationContext context) => context.User.Identity!.Name!;

        public static string Language(OperationContext context) => context.AcceptLanguage!;

        public static string Feature(OperationContext context)
        {
            var before = context.GetFeature<string>();
            context.SetFeature("some");
            return $"{before ?? "none"} {context.GetFeature<string>()}";
        }

        public static string Clock(TimeProvider clock) => clock.GetUtcNow().GetType().ToString();

        public static int Many(
            int a, int b, int c, int d, OperationContext context, int e, int f, int g, int h, CancellationToken token)
        {
            return a + b + c + d + e + f + g + h;
        }

        public static string SchemaName(Schema schema) => schema.QueryType.Name;

        public static Tag Tagged() => new(7);

        public static Place[] List() => [Place(), Place()];

        public static ImmutableArray<int> Immutable() => [1, 2];

        public static IEnumerable<int> Sequence()
        {
            yield return 3;
            yield return 4;
        }
    }

    [ObjectType("Place")]
    public static class Places
    {
        public static string Label(Place place, bool upper) => upper ? place.Label.ToUpperInvariant() : place.Label;
    }

    [ObjectType("Place")]
    public static class MorePlaces
    {
        public static int Zoom(Place place) => 3;
    }

    [ObjectType<Shape>("Shape")]
    public static class Shapes
    {
        public static string Hidden(BaseShape shape) => "resolver";
    }

    private sealed class TagWriter : LeafWriter<Tag>
    {
        public override void Write(LeafOutput output, Tag value) => output.WriteString($"tag-{value.Number}");
    }

    private sealed class Clock : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(TimeProvider) ? TimeProvider.System : null;
    }
}
