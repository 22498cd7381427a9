using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Http.Tests.Hosting;

/// <summary>The small schema that the tests ask over HTTP.</summary>
internal static class TestSchema
{
    public const string Sdl = """"
        type Query {
          """展览上的作品"""
          works: [Work!]!
          greeting(name: String! = "世界"): String!
          "What the operation knows of who asked."
          caller: String
          language: String
          "Always fails."
          fault: String
          "Answers only when it is cancelled."
          patience: String
        }

        type Mutation {
          count: Int!
        }

        type Work {
          title: String!
          year: Int
        }
        """";
}

public sealed record TestWork(string Title, int? Year);

[ObjectType<TestWork>("Work")]
public static class TestWorkFields;

[QueryType]
public static class TestQueryFields
{
    private static readonly TestWork[] AllWorks = [new("胶东剪纸", 2024), new("泊里红席", null)];

    public static IReadOnlyList<TestWork> Works() => AllWorks;

    public static string Greeting(string name) => $"你好，{name}";

    public static string? Fault() => throw new InvalidOperationException("secret");

    public static string? Caller(OperationContext context) => context.User.Identity?.Name;

    public static string? Language(OperationContext context) => context.AcceptLanguage;

    public static async Task<string?> Patience(Patience patience, CancellationToken cancellation)
    {
        await patience.WaitAsync(cancellation);
        return null;
    }
}

[MutationType]
public static class TestMutationFields
{
    public static int Count(Counter counter) => counter.Increment();
}

/// <summary>Tells a test when a resolver began to wait, and when it was told to stop.</summary>
public sealed class Patience
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Begun => _begun.Task;

    public Task Cancelled => _cancelled.Task;

    public async Task WaitAsync(CancellationToken cancellation)
    {
        using var registration = cancellation.Register(_cancelled.SetResult);
        _begun.SetResult();
        await Task.Delay(Timeout.Infinite, cancellation);
    }
}

/// <summary>Counts how often the mutation ran.</summary>
public sealed class Counter
{
    private int _count;

    public int Count => _count;

    public int Increment() => Interlocked.Increment(ref _count);
}
