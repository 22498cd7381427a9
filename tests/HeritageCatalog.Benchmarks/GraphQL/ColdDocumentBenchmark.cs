using System.Text;
using BenchmarkDotNet.Attributes;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.Validation;

namespace HeritageCatalog.Benchmarks.GraphQL;

/// <summary>A document that was never seen before, on its way to a plan.</summary>
[MemoryDiagnoser]
public class ColdDocumentBenchmark
{
    // The code of no exhibition: nothing is left to do once the plan is there.
    private const string Variables = "{\"code\":\"none\"}";

    private readonly byte[] _text = Encoding.UTF8.GetBytes(ExhibitionSchema.QueryWith("artist"));
    private readonly byte[] _large = Encoding.UTF8.GetBytes(LargeDocument());
    private readonly RequestExecutor _executor = ExhibitionSchema.Build(options => options with
    {
        DocumentCacheBytes = 0,
        Cost = new CostOptions(),
    });

    private readonly BenchmarkRequest _cold;
    private readonly DocumentNode _document;
    private readonly DocumentNode _aliases = Parser.Parse(Encoding.UTF8.GetBytes(Aliases(1_000)));
    private readonly DocumentNode _doubling = Parser.Parse(Encoding.UTF8.GetBytes(Doubling(30)));

    public ColdDocumentBenchmark()
    {
        _cold = new BenchmarkRequest(_executor, ExhibitionSchema.QueryWith("artist"), Variables);
        _document = Parser.Parse(_text);
    }

    /// <summary>Parses, validates, prices and plans the page of an exhibition, each time as if it were new.</summary>
    [Benchmark]
    public Task Prepare() => _cold.RunAsync();

    /// <summary>Its parsing alone.</summary>
    [Benchmark]
    public Task Parse()
    {
        Parser.Parse(_text);
        return Task.CompletedTask;
    }

    /// <summary>Its validation alone.</summary>
    [Benchmark]
    public Task Validate()
    {
        Validator.Validate(_executor.Schema, _document);
        return Task.CompletedTask;
    }

    /// <summary>Parses a document of 1,000 fields and some 50 KB.</summary>
    [Benchmark]
    public Task ParseLarge()
    {
        Parser.Parse(_large);
        return Task.CompletedTask;
    }

    /// <summary>Validates 1,000 aliases of one field, each of which might have to be merged with any other.</summary>
    [Benchmark]
    public Task ValidateAliases()
    {
        Validator.Validate(_executor.Schema, _aliases);
        return Task.CompletedTask;
    }

    /// <summary>Validates fragments that stand for twice as much at each of 30 levels.</summary>
    [Benchmark]
    public Task ValidateDoubling()
    {
        Validator.Validate(_executor.Schema, _doubling);
        return Task.CompletedTask;
    }

    private static string Aliases(int count)
    {
        var fields = Enumerable.Range(0, count).Select(i => $"a{i}: exhibition(code: \"E{i}\") {{ works {{ code }} }} ");
        return $"{{ {string.Concat(fields)} }}";
    }

    private static string Doubling(int levels)
    {
        var fragments = Enumerable.Range(0, levels)
            .Select(level => $"fragment F{level} on Exhibition {{ ...F{level + 1} code ...F{level + 1} }} ");
        return $"{{ exhibition(code: \"E1\") {{ ...F0 }} }} {string.Concat(fragments)}"
            + $"fragment F{levels} on Exhibition {{ title }}";
    }

    private static string LargeDocument()
    {
        var fields = Enumerable.Range(0, 250)
            .Select(i => $"alias{i}: exhibition(code: \"E{i}\") {{ code title(locale: \"zh\") opensOn }}\n");
        return $"query Large {{ {string.Concat(fields)} }}";
    }
}
