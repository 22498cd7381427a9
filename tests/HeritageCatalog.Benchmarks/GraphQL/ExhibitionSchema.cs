using HeritageCatalog.GraphQL;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.Benchmarks.GraphQL;

/// <summary>The schema of an exhibition, and the page that is asked for.</summary>
internal static class ExhibitionSchema
{
    private const string Sdl = """
        type Query { exhibition(code: String!): Exhibition }
        type Exhibition { code: String! title(locale: String = "zh"): String! opensOn: String! works: [Work!]! }
        type Work {
          code: String! title(locale: String = "zh"): String! medium: Medium! year: Int! width: Float! height: Float!
          label: String artist: Artist artistAtOnce: Artist! artistLater: Artist
        }
        type Artist { code: String! name: String! born: Int }
        enum Medium { CHINESE_PAINTING OIL PRINT }
        """;

    public static RequestExecutor Build(Func<RequestOptions, RequestOptions>? change = null)
    {
        return new GraphQLSchemaBuilder()
            .AddSdl("exhibition.graphql", Sdl)
            .AddIncrementalDelivery()
            .AddResolvers(typeof(ExhibitionQueries), typeof(ExhibitionFields), typeof(WorkFields))
            .AddLoader(_ => new ArtistLoader())
            .AddLoader(_ => new WaitingArtistLoader())
            .ModifyRequestOptions(change ?? (static options => options))
            .BuildExecutor();
    }

    /// <summary>The query, with one of the fields that lead to an artist.</summary>
    /// <param name="artist">The field, and what stands before it.</param>
    /// <param name="end">What stands behind it.</param>
    public static string QueryWith(string artist, string end = "")
    {
        return "query Page($code: String!) { exhibition(code: $code) { code title(locale: \"zh\") opensOn "
            + "works { code title medium year width height label " + artist + " { code name born }" + end + " } } }";
    }
}
