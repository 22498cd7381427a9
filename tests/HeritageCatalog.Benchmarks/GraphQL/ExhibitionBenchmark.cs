using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;
using HeritageCatalog.GraphQL;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.Benchmarks.GraphQL;

/// <summary>One page of an exhibition with 24 works, some 4.5 KB of JSON, from objects in memory.</summary>
[MemoryDiagnoser]
public class ExhibitionBenchmark
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

    private readonly RequestExecutor _executor = new GraphQLSchemaBuilder()
        .AddSdl("exhibition.graphql", Sdl)
        .AddResolvers(typeof(ExhibitionQueries), typeof(ExhibitionFields), typeof(WorkFields))
        .AddLoader(_ => new ArtistLoader())
        .AddLoader(_ => new WaitingArtistLoader())
        .BuildExecutor();

    private readonly ArrayBufferWriter<byte> _output = new(16 * 1024);
    private readonly GraphQLRequest _loaded = RequestFor("artist");
    private readonly GraphQLRequest _atOnce = RequestFor("artistAtOnce");
    private readonly GraphQLRequest _awaited = RequestFor("artistLater");

    /// <summary>Artists come by a batch loader that answers without waiting.</summary>
    [Benchmark(Baseline = true)]
    public Task Loaded() => RunAsync(_loaded);

    /// <summary>Artists are properties.</summary>
    [Benchmark]
    public Task AtOnce() => RunAsync(_atOnce);

    /// <summary>Artists come by a batch loader that goes on on another thread.</summary>
    [Benchmark]
    public Task Awaited() => RunAsync(_awaited);

    private static GraphQLRequest RequestFor(string artist)
    {
        var query = "query Page($code: String!) { exhibition(code: $code) { code title(locale: \"zh\") opensOn "
            + "works { code title medium year width height label " + artist + " { code name born } } } }";
        return new GraphQLRequest
        {
            Query = Encoding.UTF8.GetBytes(query),
            Variables = "{\"code\":\"E1\"}"u8.ToArray(),
        };
    }

    private async Task RunAsync(GraphQLRequest request)
    {
        _output.ResetWrittenCount();
        using var result = await _executor.ExecuteAsync(request, NoServices.Instance);
        result.WriteTo(_output);
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
