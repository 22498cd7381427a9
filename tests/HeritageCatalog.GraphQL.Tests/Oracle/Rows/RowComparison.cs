using System.Text.Json;
using HeritageCatalog.GraphQL.Tests.Execution;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>A request to a schema, and where its root fields begin.</summary>
internal sealed record RowCase(string Sdl, RowSchema Schema, int Seed, RowQuery Query);

/// <summary>Has both implementations answer a request.</summary>
internal sealed class RowComparison(OracleProcess oracle)
{
    /// <param name="asked">The request.</param>
    /// <param name="describe">What of the data and the errors is to be the same besides the data.</param>
    public async Task<(string Ours, string Theirs)?> CompareAsync(
        RowCase asked, Func<JsonElement, JsonElement[], IEnumerable<string>> describe)
    {
        return (Describe(await RunAsync(asked)), Describe(await AskAsync(asked)));

        string Describe(JsonElement response)
        {
            var errors = response.TryGetProperty("errors", out var given) ? given.EnumerateArray().ToArray() : [];
            return response.TryGetProperty("data", out var data) && data.ValueKind != JsonValueKind.String
                ? $"{RowOpinion.Canonical(data)} {string.Join(' ', describe(data, errors))}"
                : $"refused {string.Join(' ', errors.Select(RowOpinion.DescribeError).Distinct())}";
        }
    }

    private static async Task<JsonElement> RunAsync(RowCase asked)
    {
        asked.Schema.Values.RootSeed = asked.Seed;
        return JsonElement.Parse(await asked.Schema.Executor.RunAsync(asked.Query.Source, asked.Query.Variables));
    }

    private Task<JsonElement> AskAsync(RowCase asked)
    {
        return oracle.AskAsync(new
        {
            operation = "executeOnRows",
            schema = asked.Sdl,
            source = asked.Query.Source,
            variables = asked.Query.Variables,
            seed = asked.Seed,
        });
    }
}
