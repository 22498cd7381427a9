using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Tests.Execution;

public sealed class FirstQueryTests
{
    private const string Sdl = """
        type Query { hello(name: String = "world"): String!  book(id: ID!): Book books: [Book!]! }
        type Book { id: ID! title: String pages: Int! author: Author }
        type Author { name: String! books: [Book!]! }
        """;

    private static readonly RequestExecutor Executor = new GraphQLSchemaBuilder()
        .AddSdl("test.graphql", Sdl)
        .AddResolvers(typeof(Queries), typeof(BookFields), typeof(AuthorFields))
        .AddLoader<AuthorLoader>()
        .BuildExecutor();

    [Fact]
    public async Task A_default_argument_is_used() =>
        Assert.Equal("""{"data":{"hello":"hello world"}}""", await Executor.RunAsync("{ hello }"));

    [Fact]
    public async Task Loaded_objects_fill_their_gaps() => Assert.Equal(
        """{"data":{"books":[{"id":"1","title":"A","author":{"name":"Lu"}},{"id":"2","title":"B","author":{"name":"Wang"}},{"id":"3","title":null,"author":{"name":"Lu"}}]}}""",
        await Executor.RunAsync("{ books { id title author { name } } }"));

    [Fact]
    public async Task Introspection_runs_like_any_query() => Assert.Equal(
        """{"data":{"__type":{"kind":"OBJECT","fields":[{"name":"name","type":{"kind":"NON_NULL","ofType":{"name":"String"}}},{"name":"books","type":{"kind":"NON_NULL","ofType":{"name":null}}}]}}}""",
        await Executor.RunAsync("""{ __type(name: "Author") { kind fields { name type { kind ofType { name } } } } }"""));

    public sealed record Book(string Id, string? Title, int Pages, string AuthorId);

    public sealed record Author(string Id, string Name);

    private static readonly Book[] Library = [new("1", "A", 10, "x"), new("2", "B", 20, "y"), new("3", null, 30, "x")];

    [QueryType]
    public static class Queries
    {
        public static string Hello(string? name) => $"hello {name}";

        public static Book? Book(string id) => Array.Find(Library, book => book.Id == id);

        public static IReadOnlyList<Book> Books() => Library;
    }

    [ObjectType("Book")]
    public static class BookFields
    {
        public static Loading<Author?> Author(Book book, AuthorLoader loader) => loader.LoadAsync(book.AuthorId);
    }

    [ObjectType("Author")]
    public static class AuthorFields
    {
        public static IEnumerable<Book> Books(Author author) => Library.Where(book => book.AuthorId == author.Id);
    }

    public sealed class AuthorLoader : BatchDataLoader<string, Author>
    {
        protected override async ValueTask<IReadOnlyDictionary<string, Author>> LoadBatchAsync(
            IReadOnlyList<string> keys, CancellationToken cancellation)
        {
            await Task.Yield();
            return keys.ToDictionary(key => key, key => new Author(key, key == "x" ? "Lu" : "Wang"));
        }
    }
}
