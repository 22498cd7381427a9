using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>Random operations on random schemas are executed as the reference implementation does.</summary>
public sealed class RowOracleTests(OracleProcess oracle)
{
    private const int OperationsOfASchema = 25;

    private readonly RowComparison _comparison = new(oracle);
    private string _sdl = "";
    private RowSchema? _schema;
    private int _remaining;

    [Fact]
    public Task Values_that_are_there_at_once_make_the_same_response()
    {
        return DifferentialRun.RunAsync(
            "EXECUTE",
            1_000,
            random => Generate(random, isMixed: false),
            asked => _comparison.CompareAsync(asked, (_, errors) => errors.Select(RowOpinion.DescribeError)));
    }

    // Which of several errors below a nulled position is reported depends on what is there first.
    [Fact]
    public Task Values_that_come_later_make_the_same_data_with_nulls_for_the_same_reasons()
    {
        return DifferentialRun.RunAsync(
            "EXECUTE",
            1_000,
            random => Generate(random, isMixed: true),
            asked => _comparison.CompareAsync(asked, (data, errors) =>
                errors.Select(error => RowOpinion.NulledPosition(data, error)).Distinct().Order()));
    }

    private RowCase Generate(Random random, bool isMixed)
    {
        if (_remaining-- == 0 || _schema is null)
        {
            _sdl = new RowSchemaGenerator(random).Generate();
            _schema = RowSchema.Bind(new SchemaBuilder().AddSdl("rows.graphql", _sdl).Build(), isMixed);
            _remaining = OperationsOfASchema;
        }

        var query = RowQueryGenerator.Generate(random, _schema.Executor.Schema);
        return new RowCase(_sdl, _schema, random.Next(1_000_000), query);
    }
}
