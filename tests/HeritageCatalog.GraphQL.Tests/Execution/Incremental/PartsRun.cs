using System.Runtime.CompilerServices;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Tests.Execution.Incremental;

/// <summary>Runs documents for clients that take a response in parts.</summary>
internal static class PartsRun
{
    /// <summary>Expected JSON over several lines, with single quotes in place of double ones.</summary>
    public static string Json(params string[] pieces) => string.Concat(pieces).Replace('\'', '"');

    public static async Task<string[]> RunInPartsAsync(
        this RequestExecutor executor,
        string query,
        string variables = "",
        IncrementalFormat format = IncrementalFormat.Current)
    {
        var parts = new List<string>();
        await foreach (var part in executor.PartsOf(query, variables, format))
        {
            parts.Add(part);
        }

        return [.. parts];
    }

    /// <summary>Each part when it is asked for.</summary>
    public static async IAsyncEnumerable<string> PartsOf(
        this RequestExecutor executor,
        string query,
        string variables = "",
        IncrementalFormat format = IncrementalFormat.Current,
        IServiceProvider? services = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var request = TestRun.Request(query, variables) with { Incremental = format };
        var results = executor.SubscribeAsync(request, services ?? NoServices.Instance, cancellation: cancellation);
        await foreach (var result in results)
        {
            using (result)
            {
                yield return result.ToJson();
            }
        }
    }
}
