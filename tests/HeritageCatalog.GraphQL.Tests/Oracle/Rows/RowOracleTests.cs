using System.Text.Json;
using HeritageCatalog.GraphQL.Tests.Execution;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>Random operations on random schemas are executed as the reference implementation does.</summary>
public sealed class RowOracleTests(OracleProcess oracle)
{
    private const int OperationsOfASchema = 25;

    private string _sdl = "";
    private RowSchema? _schema;
    private int _remaining;

    private sealed record Case(string Sdl, int Seed, RowQuery Query);

    [Fact]
    public Task Values_that_are_there_at_once_make_the_same_response()
    {
        return DifferentialRun.RunAsync("EXECUTE", 1_000, random => Generate(random, isMixed: false), CompareAllAsync);
    }

    [Fact]
    public Task Values_that_come_later_make_the_same_data_with_nulls_for_the_same_reasons()
    {
        return DifferentialRun.RunAsync("EXECUTE", 1_000, random => Generate(random, isMixed: true), CompareDataAsync);
    }

    private Case Generate(Random random, bool isMixed)
    {
        if (_remaining-- == 0 || _schema is null)
        {
            _sdl = new RowSchemaGenerator(random).Generate();
            _schema = RowSchema.Bind(new SchemaBuilder().AddSdl("rows.graphql", _sdl).Build(), isMixed);
            _remaining = OperationsOfASchema;
        }

        return new Case(_sdl, random.Next(1_000_000), RowQueryGenerator.Generate(random, _schema.Executor.Schema));
    }

    private Task<(string Ours, string Theirs)?> CompareAllAsync(Case asked)
    {
        return CompareAsync(asked, (_, errors) => errors.Select(RowOpinion.DescribeError));
    }

    // Which of several errors below a nulled position is reported depends on what is there first.
    private Task<(string Ours, string Theirs)?> CompareDataAsync(Case asked)
    {
        return CompareAsync(asked, (data, errors) =>
            errors.Select(error => RowOpinion.NulledPosition(data, error)).Distinct().Order());
    }

    private async Task<(string Ours, string Theirs)?> CompareAsync(
        Case asked, Func<JsonElement, JsonElement[], IEnumerable<string>> describe)
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

    private async Task<JsonElement> RunAsync(Case asked)
    {
        _schema!.Values.RootSeed = asked.Seed;
        return JsonElement.Parse(await _schema.Executor.RunAsync(asked.Query.Source, asked.Query.Variables));
    }

    private Task<JsonElement> AskAsync(Case asked)
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
