using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Http.Tests.Hosting;

/// <summary>More than a client may want to read.</summary>
internal static class FloodSchema
{
    public const int EventBytes = 32 * 1024;

    private const string Sdl = """
        extend type Subscription {
          "Has no end, and waits for nothing but its reader."
          flood: String!
        }
        extend type Query { text(length: Int!): String! }
        """;

    public static GraphQLServerBuilder AddFlood(this GraphQLServerBuilder server) =>
        server.AddSdl("flood.graphql", Sdl).AddResolvers(typeof(FloodStreamFields), typeof(FloodFields));
}

[SubscriptionType]
public static class FloodStreamFields
{
    private static readonly string Text = new('x', FloodSchema.EventBytes);

    public static async IAsyncEnumerable<string> Flood(SourceCount sources)
    {
        using var running = sources.Begin();
        while (true)
        {
            await Task.Yield();
            sources.CountEvent();
            yield return Text;
        }
    }
}

[QueryType]
public static class FloodFields
{
    public static string Text(int length) =>
        length <= 64_000_000 ? new string('x', length) : throw new GraphQLException("too long", "TOO_LONG");
}
