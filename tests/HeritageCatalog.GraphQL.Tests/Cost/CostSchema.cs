using System.Text.Json;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Tests.Execution;

namespace HeritageCatalog.GraphQL.Tests.Cost;

/// <summary>A small catalogue of which every field can be asked for its price; its lists are empty.</summary>
internal static class CostSchema
{
    private const string Sdl = """
        type Query {
          user: User
          users(max: Int): [User!]! @listSize(slicingArguments: ["max"])
          someUsers(first: Int, last: Int): [User!]!
            @listSize(slicingArguments: ["first", "last"], assumedSize: 20, requireOneSlicingArgument: false)
          tenUsers(first: Int = 10): [User!]! @listSize(slicingArguments: ["first"])
          pickedUsers(page: Page = { size: 7 }): [User!]! @listSize(slicingArguments: ["page.size"])
          unsizedUsers: [User!]!
          usersByName(names: [String!]!): [User]! @listSize(slicingArguments: ["names"])
          connection(first: Int): Users @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])
          found(filter: Filter, limit: Int @cost(weight: "2.5")): User
          cheap(approximate: Boolean @cost(weight: "-9")): User @cost(weight: "5")
          things: [Thing!]! @listSize(assumedSize: 3)
          letters: [Letter!]! @listSize(assumedSize: 4)
          count: Int! @cost(weight: "8")
        }
        input Page { size: Int = 5 from: Int }
        input Filter { name: String @cost(weight: "3") and: [Filter!] not: Filter @cost(weight: "0.5") }
        type Users { nodes: [User!]! edges: [UserEdge!]! total: Int! }
        type UserEdge { node: User! }
        interface Named { name: String! friends: [User!]! @listSize(assumedSize: 2) }
        type User implements Named { name: String! age: Int @cost(weight: "2.0") friends: [User!]! friend: User }
        type Statue @cost(weight: "10") { height: Int @cost(weight: "1") }
        union Thing = User | Statue
        enum Letter @cost(weight: "0.25") { A B }
        """;

    public static RequestExecutor Build(CostOptions options) => new GraphQLSchemaBuilder()
        .AddSdl("costs.graphql", Sdl)
        .AddCost(options)
        .AddResolvers(typeof(Queries))
        .BindType<User>("User")
        .BindType<Statue>("Statue")
        .BindType<UserEdge>("UserEdge")
        .ModifyRequestOptions(request => request with { Limits = OperationLimits.None })
        .BuildExecutor();

    /// <summary>Reads <c>field cost / type cost</c> of an operation.</summary>
    public static async Task<string> MeasureAsync(string query, string variables = "")
    {
        var options = new CostOptions { Reporting = CostReporting.Always, BudgetOf = _ => CostBudget.Unlimited };
        var answer = await Build(options).RunAsync(query, variables);
        using var response = JsonDocument.Parse(answer);
        Assert.False(response.RootElement.TryGetProperty("errors", out _), answer);
        var cost = response.RootElement.GetProperty("extensions").GetProperty("cost");
        return $"{cost.GetProperty("fieldCost")} / {cost.GetProperty("typeCost")}";
    }

    public sealed record User(string Name)
    {
        public int? Age => null;

        public IReadOnlyList<User> Friends => [];

        public User? Friend => null;
    }

    public sealed record Statue(int Height);

    public sealed record UserEdge(User Node);

    public sealed record UserPage(IReadOnlyList<User> Nodes, IReadOnlyList<UserEdge> Edges, int Total);

    public sealed record Page(int? Size, int? From);

    public sealed record Filter(string? Name, IReadOnlyList<Filter>? And, Filter? Not);

    public enum Letter
    {
        A,
        B,
    }

    [QueryType]
    public static class Queries
    {
        public static User? User() => null;

        public static IReadOnlyList<User> Users(int? max) => [];

        public static IReadOnlyList<User> SomeUsers(int? first, int? last) => [];

        public static IReadOnlyList<User> TenUsers(int? first) => [];

        public static IReadOnlyList<User> PickedUsers(Page? page) => [];

        public static IReadOnlyList<User> UnsizedUsers() => [];

        public static IReadOnlyList<User?> UsersByName(IReadOnlyList<string> names) => [];

        public static UserPage? Connection(int? first) => null;

        public static User? Found(Filter? filter, int? limit) => null;

        public static User? Cheap(bool? approximate) => null;

        public static IReadOnlyList<object> Things() => [];

        public static IReadOnlyList<Letter> Letters() => [];

        public static int Count() => 0;
    }
}
