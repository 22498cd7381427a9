using System.Diagnostics;
using System.Text;
using System.Text.Json;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Incremental;
using HeritageCatalog.GraphQL.Tests.Execution;
using HeritageCatalog.GraphQL.Tests.Oracle;
using HeritageCatalog.GraphQL.Tests.Oracle.Rows;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Tests.Hostile;

/// <summary>Damaged requests are answered: with data or with errors, never with a fault of the server.</summary>
public sealed class RequestFuzzTests
{
    private const int DamagedOfARequest = 20;
    private const long MostBytes = 64 * 1024 * 1024;

    private static readonly IncrementalFormat[] Formats =
        [IncrementalFormat.None, IncrementalFormat.Current, IncrementalFormat.Legacy];

    [Fact]
    public async Task Whatever_documents_and_variables_arrive_the_answer_is_data_or_errors()
    {
        var effort = Effort.Of("FUZZ", 3_000);
        var random = new Random(effort.Seed);
        using var watchdog = new Watchdog();
        var schema = CreateSchema(random);
        var (query, other) = (Generate(random, schema), Generate(random, schema));
        var (slowest, largest) = (TimeSpan.Zero, 0L);
        for (var i = 0; i < effort.Count; i++)
        {
            if (i % DamagedOfARequest == 0)
            {
                (query, other) = (Generate(random, schema), query);
            }

            var request = Damage(query, other, random);
            watchdog.Watch(Describe(effort, request));
            var (time, bytes) = await AssertAnsweredAsync(schema.Executor, request, effort);
            (slowest, largest) = (time > slowest ? time : slowest, Math.Max(bytes, largest));
        }

        effort.Close($"{effort.Count} damaged requests answered, the slowest in {slowest.TotalMilliseconds:F0} ms, "
            + $"the largest with {largest / 1024} KB");
    }

    private static RowSchema CreateSchema(Random random)
    {
        var sdl = new RowSchemaGenerator(random).Generate() + IncrementalDirectives.Definitions;
        var schema = new SchemaBuilder().AddSdl("rows.graphql", sdl).Build();
        return RowSchema.Bind(schema, isMixed: false, new RequestOptions());
    }

    private static RowQuery Generate(Random random, RowSchema schema)
    {
        return RowQueryGenerator.Generate(random, schema.Executor.Schema, random.Pick(Enum.GetValues<RowParts>()));
    }

    private static GraphQLRequest Damage(RowQuery query, RowQuery other, Random random)
    {
        var (document, variables) = (Encoding.UTF8.GetBytes(query.Source), Encoding.UTF8.GetBytes(query.Variables));
        var damagesVariables = random.Chance(0.4);
        return new GraphQLRequest
        {
            Query = damagesVariables && random.Chance(0.8)
                ? document
                : ByteMutation.Apply(document, random, Encoding.UTF8.GetBytes(other.Source)),
            Variables = damagesVariables
                ? ByteMutation.Apply(variables, random, Encoding.UTF8.GetBytes(other.Variables))
                : variables,
            Incremental = random.Pick(Formats),
        };
    }

    private static async Task<(TimeSpan Time, long Bytes)> AssertAnsweredAsync(
        RequestExecutor executor, GraphQLRequest request, Effort effort)
    {
        var (begun, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        try
        {
            var parts = await AnswerAsync(executor, request);
            var (time, bytes) = (Stopwatch.GetElapsedTime(begun), GC.GetAllocatedBytesForCurrentThread() - before);
            var answer = JsonElement.Parse(parts[0]);
            Assert.True(answer.TryGetProperty("data", out _) || answer.TryGetProperty("errors", out _));
            Assert.All(
                parts, part => Assert.DoesNotContain(ExecutionErrorCodes.InternalError, part, StringComparison.Ordinal));
            Assert.All(parts.Skip(1), part => Assert.True(JsonElement.Parse(part).TryGetProperty("hasNext", out _)));
            Assert.True(bytes < MostBytes, $"{bytes} bytes");
            return (time, bytes);
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException(Describe(effort, request), problem);
        }
    }

    private static async Task<List<string>> AnswerAsync(RequestExecutor executor, GraphQLRequest request)
    {
        var parts = new List<string>();
        await foreach (var result in executor.SubscribeAsync(
            request, NoServices.Instance, cancellation: TestContext.Current.CancellationToken))
        {
            using (result)
            {
                parts.Add(result.ToJson());
            }
        }

        return parts;
    }

    private static string Describe(Effort effort, GraphQLRequest request)
    {
        return $"{effort}\n{Text(request.Query)}\n{Text(request.Variables)}";

        static string Text(ReadOnlyMemory<byte> bytes) => Convert.ToBase64String(bytes.Span);
    }
}
