#nullable disable // The resolvers break the promises of the schema on purpose.
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Tests.Execution;

/// <summary>"Errors and Non-Null Types": an error makes the nearest nullable position null.</summary>
public sealed class NullPropagationTests
{
    private const string Sdl = """
        type Query { box: Box strictBox: Box! }
        type Box {
          open: [String]  openStrict: [String!]  closed: [String]!  closedStrict: [String!]!
          leaf: String  strict: String!  other: String!
          inner: Box  innerStrict: Box!
          boxes: [Box]  strictBoxes: [Box!]!
        }
        """;

    private static readonly (string Query, string Data, string Paths)[] Cases =
    [
        ("{ box { open } }", """{"box":{"open":["1",null,"3"]}}""", ""),
        ("{ box { openStrict } }", """{"box":{"openStrict":null}}""", "[box,openStrict,1]"),
        ("{ box { closed } }", """{"box":{"closed":["1",null,"3"]}}""", ""),
        ("{ box { closedStrict } }", """{"box":null}""", "[box,closedStrict,1]"),
        ("{ box { leaf } }", """{"box":{"leaf":null}}""", "[box,leaf]"),
        ("{ box { strict } }", """{"box":null}""", "[box,strict]"),
        ("{ box { strict other } }", """{"box":null}""", "[box,strict]"),
        ("{ box { leaf strict } }", """{"box":null}""", "[box,leaf] [box,strict]"),
        ("{ box { inner { strict } } }", """{"box":{"inner":null}}""", "[box,inner,strict]"),
        ("{ box { innerStrict { strict } } }", """{"box":null}""", "[box,innerStrict,strict]"),
        ("{ box { inner { strict } leaf open } }",
            """{"box":{"inner":null,"leaf":null,"open":["1",null,"3"]}}""", "[box,inner,strict] [box,leaf]"),
        ("{ box { inner { innerStrict { other } } open } }",
            """{"box":{"inner":null,"open":["1",null,"3"]}}""", "[box,inner,innerStrict,other]"),
        ("{ box { boxes { strict } } }",
            """{"box":{"boxes":[null,null]}}""", "[box,boxes,0,strict] [box,boxes,1,strict]"),
        ("{ box { strictBoxes { strict } } }", """{"box":null}""", "[box,strictBoxes,0,strict]"),
        ("{ strictBox { strict } }", "null", "[strictBox,strict]"),
        ("{ box { open } strictBox { strict } }", "null", "[strictBox,strict]"),
    ];

    public static TheoryData<Type, string, string, string> AllWays()
    {
        var rows = new TheoryData<Type, string, string, string>();
        foreach (var way in new[] { typeof(AtOnce), typeof(ByLoader), typeof(ByTask) })
        {
            foreach (var (query, data, paths) in Cases)
            {
                rows.Add(way, query, data, paths);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(AllWays))]
    public async Task Null_goes_to_the_nearest_position_that_takes_it(Type way, string query, string data, string paths)
    {
        var response = await Build(way).RunAsync(query);

        Assert.Equal(data, ResponseReader.Data(response));
        Assert.Equal(paths, ResponseReader.ErrorPaths(response));
    }

    [Fact]
    public async Task An_error_says_which_field_returned_null_and_where_it_was_asked_for()
    {
        var response = await Build(typeof(AtOnce)).RunAsync("{ box { mine: openStrict } }");

        Assert.Equal(
            "{\"errors\":[{\"message\":\"Cannot return null for non-nullable field Box.openStrict.\","
            + "\"locations\":[{\"line\":1,\"column\":9}],\"path\":[\"box\",\"mine\",1],"
            + "\"extensions\":{\"code\":\"GRAPHQL_NULL_NOT_ALLOWED\"}}],\"data\":{\"box\":{\"mine\":null}}}",
            response);
    }

    private static RequestExecutor Build(Type way)
    {
        return new GraphQLSchemaBuilder()
            .AddSdl("test.graphql", Sdl)
            .AddResolvers(typeof(Root), typeof(Boxes), way)
            .AddLoader<ListLoader>()
            .AddLoader<FailingLoader>()
            .AddLoader<BoxLoader>()
            .BuildExecutor();
    }

    public sealed record Box;

    [QueryType]
    public static class Root
    {
        public static Box Box() => new();

        public static Box StrictBox() => new();
    }

    [ObjectType("Box")]
    public static class Boxes
    {
        [GraphQLName("boxes")]
        public static Box[] Open(Box box) => [box, box];

        [GraphQLName("strictBoxes")]
        public static Box[] Strict(Box box) => [box, box];
    }

    [ObjectType("Box")]
    public static class AtOnce
    {
        public static string[] Open(Box box) => ["1", null, "3"];

        public static string[] OpenStrict(Box box) => ["1", null, "3"];

        public static string[] Closed(Box box) => ["1", null, "3"];

        public static string[] ClosedStrict(Box box) => ["1", null, "3"];

        public static string Leaf(Box box) => throw new GraphQLException("No value.");

        public static string Strict(Box box) => throw new GraphQLException("No value.");

        public static string Other(Box box) => throw new GraphQLException("No value either.");

        public static Box Inner(Box box) => box;

        public static Box InnerStrict(Box box) => box;
    }

    [ObjectType("Box")]
    public static class ByLoader
    {
        public static Loading<string[]> Open(Box box, ListLoader lists) => lists.LoadAsync("open");

        public static Loading<string[]> OpenStrict(Box box, ListLoader lists) => lists.LoadAsync("openStrict");

        public static Loading<string[]> Closed(Box box, ListLoader lists) => lists.LoadAsync("closed");

        public static Loading<string[]> ClosedStrict(Box box, ListLoader lists) => lists.LoadAsync("closedStrict");

        public static Loading<string> Leaf(Box box, FailingLoader failing) => failing.LoadAsync("leaf");

        public static Loading<string> Strict(Box box, FailingLoader failing) => failing.LoadAsync("strict");

        public static Loading<string> Other(Box box, FailingLoader failing) => failing.LoadAsync("other");

        public static Loading<Box> Inner(Box box, BoxLoader boxes) => boxes.LoadAsync("inner");

        public static Loading<Box> InnerStrict(Box box, BoxLoader boxes) => boxes.LoadAsync("innerStrict");
    }

    [ObjectType("Box")]
    public static class ByTask
    {
        public static Task<string[]> Open(Box box) => LaterAsync(() => AtOnce.Open(box));

        public static Task<string[]> OpenStrict(Box box) => LaterAsync(() => AtOnce.Open(box));

        public static Task<string[]> Closed(Box box) => LaterAsync(() => AtOnce.Open(box));

        public static Task<string[]> ClosedStrict(Box box) => LaterAsync(() => AtOnce.Open(box));

        public static Task<string> Leaf(Box box) => LaterAsync(() => AtOnce.Leaf(box));

        public static Task<string> Strict(Box box) => LaterAsync(() => AtOnce.Strict(box));

        public static Task<string> Other(Box box) => LaterAsync(() => AtOnce.Other(box));

        public static Task<Box> Inner(Box box) => LaterAsync(() => box);

        public static Task<Box> InnerStrict(Box box) => LaterAsync(() => box);

        private static async Task<T> LaterAsync<T>(Func<T> get)
        {
            await Task.Yield();
            return get();
        }
    }

    public sealed class ListLoader : BatchDataLoader<string, string[]>
    {
        protected override ValueTask<IReadOnlyDictionary<string, string[]>> LoadBatchAsync(
            IReadOnlyList<string> keys, CancellationToken cancellation)
        {
            return new(keys.ToDictionary(key => key, key => AtOnce.Open(null)));
        }
    }

    public sealed class BoxLoader : BatchDataLoader<string, Box>
    {
        protected override ValueTask<IReadOnlyDictionary<string, Box>> LoadBatchAsync(
            IReadOnlyList<string> keys, CancellationToken cancellation)
        {
            return new(keys.ToDictionary(key => key, key => new Box()));
        }
    }

    public sealed class FailingLoader : BatchDataLoader<string, string>
    {
        protected override ValueTask<IReadOnlyDictionary<string, string>> LoadBatchAsync(
            IReadOnlyList<string> keys, CancellationToken cancellation)
        {
            throw new GraphQLException("No value.");
        }
    }
}
