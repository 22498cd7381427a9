using BenchmarkDotNet.Attributes;

namespace HeritageCatalog.Benchmarks.GraphQL;

/// <summary>One page of an exhibition with 24 works, some 4.5 KB of JSON, from objects in memory.</summary>
[MemoryDiagnoser]
public class ExhibitionBenchmark
{
    private readonly BenchmarkRequest _loaded = RequestFor("artist");
    private readonly BenchmarkRequest _atOnce = RequestFor("artistAtOnce");
    private readonly BenchmarkRequest _awaited = RequestFor("artistLater");
    private readonly BenchmarkRequest _deferred = RequestFor("... @defer { artist", " }");

    /// <summary>Artists come by a batch loader that answers without waiting.</summary>
    [Benchmark(Baseline = true)]
    public Task Loaded() => _loaded.RunAsync();

    /// <summary>Artists are properties.</summary>
    [Benchmark]
    public Task AtOnce() => _atOnce.RunAsync();

    /// <summary>Artists come by a batch loader that goes on on another thread.</summary>
    [Benchmark]
    public Task Awaited() => _awaited.RunAsync();

    /// <summary>The artist of each work comes in a second part.</summary>
    [Benchmark]
    public Task Deferred() => _deferred.RunInPartsAsync();

    private static BenchmarkRequest RequestFor(string artist, string end = "") =>
        new(ExhibitionSchema.Build(), ExhibitionSchema.QueryWith(artist, end), "{\"code\":\"E1\"}");
}
