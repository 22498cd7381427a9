using System.Buffers;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Tests.Execution.Incremental;

/// <summary>A small world for responses in parts.</summary>
internal static class Heroes
{
    public const string Sdl = """
        type Query { hero: Hero heroes: [Hero!]! numbers: [Int!]! required: Hero! failing: [Int] nested: [[Int!]!]! }
        type Mutation { rename(name: String!): Hero }
        type Hero {
          id: ID!
          name: String
          slow: String
          home: Place
          friends: [Hero!]
          fails: String
          failsHard: String!
          loaded: String
          gated: String
        }
        type Place { name: String! planet: String! failsHard: String! guarded: [Int!]! }
        """;

    /// <param name="batches">Is told of every batch.</param>
    /// <param name="bytes">Lends the memory of responses.</param>
    public static RequestExecutor CreateExecutor(
        List<string>? batches = null, ArrayPool<byte>? bytes = null) => new GraphQLSchemaBuilder()
        .AddSdl("heroes.graphql", Sdl)
        .AddIncrementalDelivery()
        .AddResolvers(typeof(HeroQueries), typeof(HeroMutations), typeof(HeroFields), typeof(PlaceFields))
        .AddLoader(_ => new HeroTitles(batches ?? []))
        .BuildExecutor(bytes ?? ArrayPool<byte>.Shared);
}

/// <summary>Lets a field have its value when the test wants it.</summary>
internal sealed class Gate : IServiceProvider
{
    public TaskCompletionSource<string> Value { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public object? GetService(Type serviceType) => serviceType == typeof(Gate) ? this : null;
}

/// <summary>Notices when a list is let go of.</summary>
internal sealed class ListGuard : IServiceProvider
{
    public bool IsReleased { get; set; }

    public object? GetService(Type serviceType) => serviceType == typeof(ListGuard) ? this : null;
}

internal sealed record Hero(int Id, string Name);

internal sealed record Place(string Name);

[QueryType]
internal static class HeroQueries
{
    private static readonly Hero[] All =
        [.. Enumerable.Range(1, 120).Select(number => new Hero(number, $"Hero {number}"))];

    public static Hero Hero() => All[0];

    public static Hero Required() => All[0];

    public static IReadOnlyList<Hero> Heroes() => All[..3];

    public static IReadOnlyList<int> Numbers() => [.. All.Select(hero => hero.Id)];

    public static IReadOnlyList<IReadOnlyList<int>> Nested() => [[1, 2], [3], []];

    public static IEnumerable<int?> Failing()
    {
        yield return 1;
        yield return 2;
        throw new GraphQLException("No more.");
    }
}

[MutationType]
internal static class HeroMutations
{
    public static Hero Rename(string name) => new(1, name);
}

[ObjectType("Hero")]
internal static class HeroFields
{
    public static async Task<string> Slow(Hero hero)
    {
        await Task.Yield();
        return $"slow {hero.Id}";
    }

    public static Task<string> Gated(Hero hero, Gate gate) => gate.Value.Task;

    public static Place Home(Hero hero) => new($"Home of {hero.Id}");

    public static IReadOnlyList<Hero> Friends(Hero hero) =>
        [new(hero.Id + 10, "Friend"), new(hero.Id + 20, "Friend")];

    public static string Fails(Hero hero) => throw new GraphQLException($"It fails for {hero.Id}.");

    public static string FailsHard(Hero hero) => throw new GraphQLException($"It fails hard for {hero.Id}.");

    public static Loading<string?> Loaded(Hero hero, HeroTitles titles) => titles.LoadAsync(hero.Id);
}

[ObjectType("Place")]
internal static class PlaceFields
{
    public static string Planet(Place place) => $"Planet of {place.Name}";

    public static IEnumerable<int> Guarded(Place place, ListGuard guard)
    {
        try
        {
            yield return place.Name.Length;
            yield return 2;
        }
        finally
        {
            guard.IsReleased = true;
        }
    }

    public static string FailsHard(Place place) => throw new GraphQLException($"It fails hard for {place.Name}.");
}

internal sealed class HeroTitles(List<string> batches) : BatchDataLoader<int, string>
{
    protected override async ValueTask<IReadOnlyDictionary<int, string>> LoadBatchAsync(
        IReadOnlyList<int> keys, CancellationToken cancellation)
    {
        await Task.Yield();
        batches.Add(string.Join(' ', keys));
        return keys.ToDictionary(key => key, key => $"title {key}");
    }
}
