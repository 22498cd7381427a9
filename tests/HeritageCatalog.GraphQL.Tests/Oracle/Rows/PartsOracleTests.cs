using System.Text.Json;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Incremental;
using HeritageCatalog.GraphQL.Tests.Execution.Incremental;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>Random operations are answered in the parts that the reference implementation answers them in.</summary>
public sealed class PartsOracleTests(OracleProcess oracle)
{
    private const int OperationsOfASchema = 25;

    private string _sdl = "";
    private RowSchema? _schema;
    private int _remaining;

    // The oracle sends the items of a list when its event loop comes to them.
    [Theory]
    [InlineData(IncrementalFormat.Current)]
    [InlineData(IncrementalFormat.Legacy)]
    public Task Without_streamed_lists_the_parts_are_the_same_one_by_one(IncrementalFormat format)
    {
        return DifferentialRun.RunAsync(
            "INCREMENTAL",
            300,
            random => Generate(random, isMixed: false, RowParts.Deferred),
            async asked => (
                ExactParts.Describe(await RunAsync(asked, format)),
                ExactParts.Describe(await AskAsync(asked, format))));
    }

    [Theory]
    [InlineData(IncrementalFormat.Current)]
    [InlineData(IncrementalFormat.Legacy)]
    public Task Values_that_are_there_at_once_make_the_same_parts(IncrementalFormat format)
    {
        return RunAsync(format, isMixed: false, (_, _, error) => RowOpinion.DescribeError(error));
    }

    // Which of several errors below a nulled position is reported depends on what is there first.
    [Theory]
    [InlineData(IncrementalFormat.Current)]
    [InlineData(IncrementalFormat.Legacy)]
    public Task Values_that_come_later_make_the_same_parts_with_nulls_for_the_same_reasons(IncrementalFormat format)
    {
        return RunAsync(format, isMixed: true, (data, path, _) => RowOpinion.NulledPosition(data, path));
    }

    private Task RunAsync(IncrementalFormat format, bool isMixed, ErrorDescription describe)
    {
        return DifferentialRun.RunAsync(
            "INCREMENTAL",
            300,
            random => Generate(random, isMixed, RowParts.DeferredAndStreamed),
            async asked => (
                PartsOpinion.Of(await RunAsync(asked, format), isMixed, describe),
                PartsOpinion.Of(await AskAsync(asked, format), isMixed, describe)));
    }

    private RowCase Generate(Random random, bool isMixed, RowParts parts)
    {
        if (_remaining-- == 0 || _schema is null)
        {
            _sdl = new RowSchemaGenerator(random).Generate() + IncrementalDirectives.Definitions;
            _schema = RowSchema.Bind(new SchemaBuilder().AddSdl("rows.graphql", _sdl).Build(), isMixed);
            _remaining = OperationsOfASchema;
        }

        var query = RowQueryGenerator.Generate(random, _schema.Executor.Schema, parts);
        return new RowCase(_sdl, _schema, random.Next(1_000_000), query);
    }

    private static async Task<JsonElement[]> RunAsync(RowCase asked, IncrementalFormat format)
    {
        asked.Schema.Values.RootSeed = asked.Seed;
        var parts = await asked.Schema.Executor.RunInPartsAsync(asked.Query.Source, asked.Query.Variables, format);
        return Array.ConvertAll(parts, part => JsonElement.Parse(part));
    }

    private async Task<JsonElement[]> AskAsync(RowCase asked, IncrementalFormat format)
    {
        var answer = await oracle.AskAsync(new
        {
            operation = "executeInPartsOnRows",
            schema = asked.Sdl,
            source = asked.Query.Source,
            variables = asked.Query.Variables,
            seed = asked.Seed,
            isLegacy = format == IncrementalFormat.Legacy,
        });
        return [.. answer.GetProperty("parts").EnumerateArray()];
    }
}
