using System.Text;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Http.Tests.Responses;

/// <summary>Responses of any length.</summary>
internal static class LongTextSchema
{
    public const int LineBytes = 1000;
    public const int Lines = 5000;
    public const string Query = "{ lines(count: 5000) }";

    private const string Sdl = "extend type Query { lines(count: Int!): [String!]! }";

    /// <summary>What answers <see cref="Query"/>, about 5 MB.</summary>
    public static string Answer { get; } =
        "{\"data\":{\"lines\":["
        + string.Join(',', Enumerable.Repeat($"\"{LongTextFields.Line}\"", Lines))
        + "]}}";

    public static GraphQLServerBuilder AddLongText(this GraphQLServerBuilder server) =>
        server.AddSdl("long-text.graphql", Sdl).AddResolvers(typeof(LongTextFields));

    public static GraphQLSchemaBuilder CreateSchema() => new GraphQLSchemaBuilder()
        .AddSdl("test.graphql", "type Query { lines(count: Int!): [String!]! }")
        .AddResolvers(typeof(LongTextFields));

    public static GraphQLRequest Request() => new() { Query = Encoding.UTF8.GetBytes(Query) };
}

[QueryType]
public static class LongTextFields
{
    public static readonly string Line = new('x', LongTextSchema.LineBytes);

    public static IEnumerable<string> Lines(int count) => Enumerable.Repeat(Line, count);
}
