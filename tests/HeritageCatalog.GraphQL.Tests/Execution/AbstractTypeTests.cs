using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Tests.Execution;

/// <summary>ResolveAbstractType(): the CLR type of a value decides, and each type has its own plan.</summary>
public sealed class AbstractTypeTests
{
    private static readonly List<Exception> Exceptions = [];

    private static readonly RequestExecutor Executor = new GraphQLSchemaBuilder()
        .AddSdl("test.graphql", """
            type Query { nodes(ids: [ID!]!): [Node]! any: [Any!]! stranger: Node baseTyped: Book late: Node }
            interface Node { id: ID! shout: String! }
            interface Titled implements Node { id: ID! shout: String! title: String! }
            type Book implements Node & Titled { id: ID! shout: String! title: String! pages: Int! }
            type Film implements Node & Titled { id: ID! shout: String! title: String! minutes: Int! }
            type Person implements Node { id: ID! shout: String! name: String! }
            union Any = Book | Person
            """)
        .AddResolvers(typeof(Queries), typeof(Nodes), typeof(Films))
        .BindType<Book>("Book")
        .BindType<Person>("Person")
        .AddLoader<NodeLoader>()
        .OnUnhandledError((_, exception, _) => Exceptions.Add(exception))
        .BuildExecutor();

    [Theory]
    [InlineData("""{ nodes(ids: ["b1", "x", "p1"]) { __typename id } }""",
        """{"nodes":[{"__typename":"Book","id":"b1"},null,{"__typename":"Person","id":"p1"}]}""")]
    [InlineData("""{ nodes(ids: ["b1", "f1", "p1"]) { ... on Titled { title } ... on Person { name } } }""",
        """{"nodes":[{"title":"T b1"},{"title":"T f1"},{"name":"N p1"}]}""")]
    [InlineData("""{ nodes(ids: ["b1", "f1"]) { shout ... on Book { pages } ... on Film { minutes } } }""",
        """{"nodes":[{"shout":"B1!","pages":9},{"shout":"film","minutes":90}]}""")]
    [InlineData("{ any { __typename ... on Book { id } } }",
        """{"any":[{"__typename":"Book","id":"b1"},{"__typename":"Person"}]}""")]
    [InlineData("{ baseTyped { title } }", """{"baseTyped":{"title":"T special"}}""")]
    [InlineData("{ late { __typename id } }", """{"late":{"__typename":"Film","id":"f9"}}""")]
    public async Task A_value_gets_the_fields_of_its_own_type(string query, string data)
    {
        Assert.Equal(data, ResponseReader.Data(await Executor.RunAsync(query)));
    }

    [Fact]
    public async Task A_value_of_no_possible_type_is_a_masked_error()
    {
        var response = await Executor.RunAsync("{ stranger { id } }");

        Assert.Equal("""{"stranger":null}""", ResponseReader.Data(response));
        Assert.Equal("INTERNAL_SERVER_ERROR", ResponseReader.ErrorCodes(response));
        Assert.Contains(Exceptions, exception => exception.Message.Contains("Stranger", StringComparison.Ordinal));
    }

    public interface INode
    {
        string Id { get; }
    }

    public record Book(string Id) : INode
    {
        public string Title => $"T {Id}";

        public int Pages => 9;
    }

    public sealed record SpecialBook() : Book("special");

    public sealed record Film(string Id) : INode
    {
        public string Title => $"T {Id}";
    }

    public sealed record Person(string Id) : INode
    {
        public string Name => $"N {Id}";
    }

    public sealed record Stranger(string Id) : INode;

    [QueryType]
    public static class Queries
    {
        public static IEnumerable<Loading<INode?>> Nodes(IReadOnlyList<string> ids, NodeLoader loader)
        {
            return ids.Select(id => loader.LoadAsync(id));
        }

        public static object[] Any() => [new Book("b1"), new Person("p1")];

        public static INode Stranger() => new Stranger("s");

        public static Book BaseTyped() => new SpecialBook();

        public static async Task<INode?> Late()
        {
            await Task.Yield();
            return new Film("f9");
        }
    }

    [ObjectType("Node")]
    public static class Nodes
    {
        public static string Shout(INode node) => $"{node.Id.ToUpperInvariant()}!";
    }

    [ObjectType<Film>("Film")]
    public static class Films
    {
        public static string Shout(Film film) => "film";

        public static int Minutes(Film film) => 90;
    }

    public sealed class NodeLoader : KeyedDataLoader<string, INode?>
    {
        protected override ValueTask LoadBatchAsync(LoadBatch<string, INode?> batch, CancellationToken cancellation)
        {
            for (var i = 0; i < batch.Count; i++)
            {
                batch.Set(i, batch[i][0] switch
                {
                    'b' => new Book(batch[i]),
                    'f' => new Film(batch[i]),
                    'p' => new Person(batch[i]),
                    _ => null,
                });
            }

            return default;
        }
    }
}
