using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Tests.Execution;

public sealed class SelectionTests
{
    private static readonly RequestExecutor Executor = new GraphQLSchemaBuilder()
        .AddSdl("test.graphql", """
            type Query { page: Page! node: Node! leaf: Int! }
            type Page { total: Int edges: [Edge!] seen: String! }
            type Edge { node: Item cursor: String }
            type Item implements Node { name: String seen: String! }
            type Other implements Node { extra: String seen: String! }
            interface Node { seen: String! }
            """)
        .AddResolvers(typeof(Queries))
        .BindType<Edge>("Edge")
        .BindType<Item>("Item")
        .BindType<Other>("Other")
        .BuildExecutor();

    [Theory]
    [InlineData("page { seen }", "")]
    [InlineData("page { seen total }", "total")]
    [InlineData("page { seen x: total }", "total")]
    [InlineData("page { seen total @skip(if: $yes) }", "")]
    [InlineData("page { seen total @include(if: $yes) }", "total")]
    [InlineData("page { seen ... on Page { edges { cursor } } }", "edges")]
    [InlineData("page { seen edges { node { name } } }", "edges edges.node edges.node.name")]
    [InlineData("page { seen a: edges { cursor } b: edges { node { seen } } }", "edges edges.node")]
    [InlineData("page { seen ... @skip(if: $yes) { edges { node { name } } } }", "")]
    public async Task A_resolver_learns_what_is_selected_below_it(string selection, string seen)
    {
        var response = await Executor.RunAsync(
            $"query ($yes: Boolean!) {{ {selection} leaf @skip(if: $yes) }}", """{"yes":true}""");

        Assert.StartsWith(
            $"{{\"page\":{{\"seen\":\"{seen}\"", ResponseReader.Data(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Below_an_abstract_type_all_its_possible_types_count()
    {
        var response = await Executor.RunAsync("{ node { seen ... on Other { extra } } }");

        Assert.Equal("""{"node":{"seen":"extra"}}""", ResponseReader.Data(response));
    }

    public interface INode;

    public sealed record Page(string Seen)
    {
        public int? Total => 1;

        public Edge[] Edges => [new Edge()];
    }

    public sealed record Edge
    {
        public Item Node => new("n");

        public string Cursor => "c";
    }

    public sealed record Item(string Seen) : INode
    {
        public string Name => "n";
    }

    public sealed record Other(string Seen) : INode
    {
        public string Extra => "e";
    }

    [QueryType]
    public static class Queries
    {
        private static readonly string[] Paths =
            ["total", "edges", "edges.node", "edges.node.name", "extra", "nothing"];

        public static Page Page(Selection selection) => new(Show(selection));

        public static INode Node(Selection selection) => new Item(Show(selection));

        public static int Leaf(Selection selection) => Show(selection).Length;

        private static string Show(Selection selection)
        {
            return string.Join(" ", Paths.Where(path => selection.IsSelected(path)));
        }
    }
}
