using System.Runtime.CompilerServices;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Tests.Telemetry;

/// <summary>A schema whose use is observed.</summary>
internal static class ObservedSchema
{
    private const string Sdl = """
        type Query {
          kiln(id: Int! = 1, size: Int @deprecated): Kiln
          kilns: [Kiln!]! @listSize(assumedSize: 3)
          oldKiln: Kiln @deprecated(reason: "kiln")
          broken: Int
        }

        type Subscription {
          firings: Int!
        }

        type Kiln {
          id: Int!
          heat: Int!
          master: String
        }
        """;

    public static RequestExecutor Build(bool tracesDocuments = false) => new GraphQLSchemaBuilder()
        .AddSdl("kilns.graphql", Sdl)
        .AddCost(new CostOptions())
        .AddIncrementalDelivery()
        .AddResolvers(typeof(KilnQueries), typeof(KilnFields), typeof(KilnSubscriptions))
        .AddLoader(static _ => new MasterLoader<int>())
        .ModifyRequestOptions(options => options with { TracesDocuments = tracesDocuments })
        .BuildExecutor();
}

public sealed record Kiln(int Id, int Heat);

[QueryType]
public static class KilnQueries
{
    private static readonly Kiln[] All = [new(1, 1200), new(2, 1300), new(3, 1250)];

    public static Kiln? Kiln(int id, int? size) => size > 0 ? null : All[id - 1];

    public static IReadOnlyList<Kiln> Kilns() => All;

    public static Kiln OldKiln() => All[0];

    public static int? Broken() => throw new GraphQLException("cold", "KILN_IS_COLD");
}

[ObjectType<Kiln>("Kiln")]
public static class KilnFields
{
    public static Loading<string?> Master(Kiln kiln, MasterLoader<int> masters) => masters.LoadAsync(kiln.Id);
}

[SubscriptionType]
public static class KilnSubscriptions
{
    public static async IAsyncEnumerable<int> Firings([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return 1;
        await Task.Delay(Timeout.Infinite, cancellation);
    }
}

public sealed class MasterLoader<TKey> : BatchDataLoader<TKey, string>
    where TKey : notnull
{
    protected override async ValueTask<IReadOnlyDictionary<TKey, string>> LoadBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellation)
    {
        await Task.Yield();
        return keys.ToDictionary(key => key, key => $"master of {key}");
    }
}
