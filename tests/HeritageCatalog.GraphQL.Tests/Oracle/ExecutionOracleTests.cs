using System.Text.Json;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Tests.Execution;
using HeritageCatalog.GraphQL.Tests.Execution.Equivalence;

namespace HeritageCatalog.GraphQL.Tests.Oracle;

/// <summary>Responses are those of the reference implementation: data to the letter, errors by their places.</summary>
public sealed class ExecutionOracleTests(OracleProcess oracle)
{
    private static readonly RequestExecutor Executor = new GraphQLSchemaBuilder()
        .AddSdl("tree.graphql", TreeSchema.Sdl)
        .AddResolvers(typeof(TreeQueries), typeof(SyncTree), typeof(Echo))
        .BindType<OddItem>("Odd")
        .BindType<EvenItem>("Even")
        .BuildExecutor();

    [Fact]
    public Task Generated_operations_are_answered_the_same()
    {
        return DifferentialRun.RunAsync(
            "EXECUTE", 500, random => new TreeQueryGenerator(random).Generate(), CompareAsync);
    }

    private static string OpinionOn(string response)
    {
        using var json = JsonDocument.Parse(response);
        var data = json.RootElement.TryGetProperty("data", out var value) ? value.GetRawText() : "none";
        var errors = json.RootElement.TryGetProperty("errors", out var listed) ? listed.EnumerateArray().ToArray() : [];
        return $"{data} {string.Join(" ", errors.Select(DescribeError))}";
    }

    private static string DescribeError(JsonElement error)
    {
        var path = error.TryGetProperty("path", out var entries) ? string.Join(",", entries.EnumerateArray()) : "";
        var places = error.GetProperty("locations").EnumerateArray()
            .Select(place => $"{place.GetProperty("line")}:{place.GetProperty("column")}");
        return $"{path}@{string.Join(",", places)}";
    }

    private async Task<(string Ours, string Theirs)?> CompareAsync(string text)
    {
        var (source, variables) = (text.Split('\n')[0], text.Split('\n')[1]);
        var answer = await oracle.AskAsync(new
        {
            operation = "executeOnTree",
            schema = TreeSchema.Sdl,
            source,
            variables = JsonSerializer.Deserialize<JsonElement>(variables),
        });
        var theirs = $"{answer.GetProperty("data").GetString()} {answer.GetProperty("errors").GetString()}";
        return (OpinionOn(await Executor.RunAsync(source, variables)), theirs);
    }
}
