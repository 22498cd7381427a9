namespace HeritageCatalog.GraphQL.LoadServer;

/// <summary>What is asked: the page of an exhibition with 24 works, each with its artist.</summary>
internal static class ExhibitionSchema
{
    public const string Sdl = """
        type Query { exhibition(code: String!): Exhibition }
        type Mutation { touch(code: String!): Boolean! }
        type Subscription { changed(code: String!): Exhibition! }
        type Exhibition { code: String! name: String! nameEn: String! description: String works: [Work!]! }
        type Work {
          code: String! title: String! titleEn: String year: Int medium: Medium! width: Float height: Float
          artist: Artist
        }
        type Artist { code: String! name: String! nameEn: String }
        enum Medium { OIL INK PRINT SCULPTURE LACQUER }
        """;

    public const string Request =
        """{"query":"query Page($code: String!) { exhibition(code: $code) { code name nameEn description """
        + """works { code title titleEn year medium width height artist { code name nameEn } } } }","""
        + "\"variables\":{\"code\":\"E0001\"}}";
}
