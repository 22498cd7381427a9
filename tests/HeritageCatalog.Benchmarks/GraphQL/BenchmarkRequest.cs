using System.Buffers;
using System.Text;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.Benchmarks.GraphQL;

/// <summary>A request that is answered again and again into the same memory.</summary>
internal sealed class BenchmarkRequest(RequestExecutor executor, string query, string variables = "")
{
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private readonly GraphQLRequest _request = new()
    {
        Query = Encoding.UTF8.GetBytes(query),
        Variables = Encoding.UTF8.GetBytes(variables),
    };

    public async Task RunAsync()
    {
        _output.ResetWrittenCount();
        using var result = await executor.ExecuteAsync(_request, NoServices.Instance);
        result.WriteTo(_output);
        if (result.HasErrors)
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(_output.WrittenSpan));
        }
    }

    /// <summary>Runs it for a client that takes the response in parts.</summary>
    public async Task RunInPartsAsync()
    {
        _output.ResetWrittenCount();
        var request = _request with { Incremental = IncrementalFormat.Current };
        await foreach (var part in executor.SubscribeAsync(request, NoServices.Instance))
        {
            using (part)
            {
                part.WriteTo(_output);
            }
        }
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
