using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.GraphQL.Relay;
using HeritageCatalog.GraphQL.Tests.Execution;

namespace HeritageCatalog.GraphQL.Tests.Relay;

/// <summary>Connections of several types are bound by what their fields return, without a word about them.</summary>
public sealed class ConnectionTests
{
    private static readonly RequestExecutor Executor = new GraphQLSchemaBuilder()
        .AddSdl("test.graphql", """
            type Query {
              books(first: Int, after: String, last: Int, before: String): BookConnection!
              authors(first: Int): AuthorConnection
            }
            type BookConnection { edges: [BookEdge!]! nodes: [Book!]! pageInfo: PageInfo! totalCount: Int! }
            type BookEdge { cursor: String! node: Book! }
            type AuthorConnection { edges: [AuthorEdge!]! nodes: [Author!]! pageInfo: PageInfo! }
            type AuthorEdge { cursor: String! node: Author! }
            type Book { title: String! }
            type Author { name: String! }
            type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
            """)
        .AddResolvers(typeof(Queries), typeof(BookConnectionFields))
        .AddLoader<CountLoader>()
        .BuildExecutor();

    [Theory]
    [InlineData("books(first: 2) { nodes { title } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }",
        """{"nodes":[{"title":"0"},{"title":"1"}],"pageInfo":{"hasNextPage":true,"hasPreviousPage":false,"""
        + "\"startCursor\":\"c0\",\"endCursor\":\"c1\"}}")]
    [InlineData("books(first: 2, after: \"c3\") { edges { cursor node { title } } pageInfo { hasNextPage } }",
        """{"edges":[{"cursor":"c4","node":{"title":"4"}}],"pageInfo":{"hasNextPage":false}}""")]
    [InlineData("books(last: 2) { nodes { title } pageInfo { hasNextPage hasPreviousPage } }",
        """{"nodes":[{"title":"3"},{"title":"4"}],"pageInfo":{"hasNextPage":false,"hasPreviousPage":true}}""")]
    [InlineData("books(first: 1) { totalCount }", """{"totalCount":5}""")]
    [InlineData("authors { edges { node { name } } pageInfo { startCursor } }",
        """{"edges":[],"pageInfo":{"startCursor":null}}""")]
    public async Task A_page_is_answered(string field, string json)
    {
        Assert.Equal($"{{\"data\":{{\"r\":{json}}}}}", await Executor.RunAsync($"{{ r: {field} }}"));
    }

    public sealed record Book(string Title);

    public sealed record Author(string Name);

    [QueryType]
    public static class Queries
    {
        private static readonly Book[] All = [.. Enumerable.Range(0, 5).Select(number => new Book($"{number}"))];

        public static Connection<Book> Books(int? first, string? after, int? last, string? before)
        {
            var page = PageArguments.Create(first, after, last, before);
            IEnumerable<Book> ordered = page.IsBackward ? All.Reverse() : All;
            var start = page.Cursor is null ? ordered : ordered.SkipWhile(book => Cursor(book) != page.Cursor).Skip(1);
            return page.ToConnection([.. start.Take(page.Size + 1)], Cursor, page.Cursor is not null);
        }

        public static Connection<Author> Authors(int? first)
        {
            return PageArguments.Create(first, null, null, null)
                .ToConnection(Array.Empty<Author>(), author => author.Name, false);
        }

        private static string Cursor(Book book) => $"c{book.Title}";
    }

    [ObjectType("BookConnection")]
    public static class BookConnectionFields
    {
        public static Loading<int> TotalCount(Connection<Book> connection, CountLoader loader)
        {
            return loader.LoadAsync("books");
        }
    }

    public sealed class CountLoader : KeyedDataLoader<string, int>
    {
        protected override ValueTask LoadBatchAsync(LoadBatch<string, int> batch, CancellationToken cancellation)
        {
            batch.Set(0, 5);
            return default;
        }
    }
}
