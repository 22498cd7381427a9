using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Documents;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.GraphQL.Http.Tests.Caching;

/// <summary>A server that keeps answers, whose schema is about named numbers.</summary>
internal static class NumberServer
{
    private const string Sdl = """
        type Query {
          number(name: String!): Int
          "Answers when it is let go."
          slow(name: String!): Int
          language: String
          caller: String
          fault: Int
          long(length: Int!): String
          until(second: Int!): Int
        }
        type Mutation { put(name: String!, value: Int!): Int }
        """;

    public const string Number = """{"query":"query($n: String!) { number(name: $n) }","variables":{"n":"a"}}""";

    public static Task<HttpTestServer> StartAsync(
        Action<GraphQLServerOptions>? configure = null,
        Action<WebApplication>? before = null,
        ISet<string>? source = null)
    {
        var time = new ManualTime();
        return HttpTestServer.StartAsync(
            services =>
            {
                var server = services
                    .AddSingleton<Numbers>()
                    .AddSingleton(time)
                    .AddSingleton<TimeProvider>(time)
                    .AddSingleton<NumberTracker>()
                    .AddSingleton<ResponseTracker>(static provider => provider.GetRequiredService<NumberTracker>())
                    .AddGraphQLServer()
                    .AddSdl("numbers.graphql", Sdl)
                    .AddResolvers(typeof(NumberQueries), typeof(NumberMutations));
                server.ModifyRequestOptions(request => request with
                {
                    Documents = new DocumentOptions
                    {
                        AutomaticBytes = 10_000,
                        Source = source is null ? null : SourceOf(source, time),
                    },
                });
                server.Options.ResponseCache.MaxBytes = 1_000_000;
                configure?.Invoke(server.Options);
            },
            application =>
            {
                before?.Invoke(application);
                application.MapGraphQL();
            });
    }

    public static string HashOf(string document) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    public static Task<HttpResponseMessage> AskAsync(
        this HttpTestServer server, string body, params (string Name, string Value)[] headers)
    {
        var content = new StringContent(body, mediaType: new("application/json"));
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<string> AnswerAsync(
        this HttpTestServer server, string body, params (string Name, string Value)[] headers)
    {
        using var response = await server.AskAsync(body, headers);
        return await response.ReadAsync();
    }

    public static string Query(string document) => $$"""{"query":"{{document.Replace("\"", "\\\"")}}"}""";

    private static DocumentSource SourceOf(ISet<string> documents, TimeProvider time) => new()
    {
        FindAsync = (hash, _) => ValueTask.FromResult(documents.FirstOrDefault(text => HashOf(text) == hash)),
        Time = time,
    };
}

/// <summary>Numbers by name, and how often they were read.</summary>
public sealed class Numbers
{
    private readonly Dictionary<string, int> _values = new() { ["a"] = 1, ["b"] = 2 };

    public int Reads { get; private set; }

    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource BegunTwice { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource LetGo { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int? Read(string name)
    {
        if (++Reads == 2)
        {
            BegunTwice.TrySetResult();
        }

        return _values.GetValueOrDefault(name);
    }

    public void Put(string name, int value) => _values[name] = value;
}

/// <summary>A clock that the test moves.</summary>
public sealed class ManualTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.UtcTicks;
}

/// <summary>Takes every answer as long as it is open, and drops all on demand.</summary>
public sealed class NumberTracker : ResponseTracker
{
    private readonly List<CachedResponse> _watched = [];

    public bool IsOpen { get; set; } = true;

    /// <summary>Whether what is read changes while it is read.</summary>
    public bool IsOutrun { get; set; }

    public int Watched => _watched.Count;

    public override ResponseReads? Begin() => IsOpen ? new Reads(this) : null;

    public void DropAll()
    {
        foreach (var response in _watched.ToArray())
        {
            response.Drop();
        }
    }

    private sealed class Reads(NumberTracker tracker) : ResponseReads
    {
        public override bool TryWatch(CachedResponse response)
        {
            if (tracker.IsOutrun)
            {
                return false;
            }

            tracker._watched.Add(response);
            response.OnDropped(dropped => tracker._watched.Remove(dropped), bytes: 0);
            return true;
        }

        protected override void Dispose(bool isDisposing)
        {
        }
    }
}

[QueryType]
public static class NumberQueries
{
    public static int? Number(string name, Numbers numbers) => numbers.Read(name);

    public static async Task<int?> Slow(string name, Numbers numbers, CancellationToken cancellation)
    {
        var read = numbers.Read(name);
        numbers.Begun.TrySetResult();
        await numbers.LetGo.Task.WaitAsync(cancellation);
        return read;
    }

    public static string? Language(OperationContext context, Numbers numbers)
    {
        numbers.Read("a");
        return context.AcceptLanguage;
    }

    public static string? Caller(OperationContext context) => context.User.Identity?.Name;

    public static int? Fault(Numbers numbers) =>
        throw new GraphQLException($"Read {numbers.Read("a")} and failed.", "FAULT");

    public static string Long(int length, Numbers numbers) => new('x', length + (0 * numbers.Read("a")!.Value));

    public static int? Until(int second, Numbers numbers, ManualTime time, CacheHints hints)
    {
        var until = new DateTimeOffset(2026, 3, 1, 9, 0, second, TimeSpan.Zero);
        hints.KeepUntil(until);
        return time.GetUtcNow() < until ? numbers.Read("a") : numbers.Read("b");
    }
}

[MutationType]
public static class NumberMutations
{
    public static int? Put(string name, int value, Numbers numbers)
    {
        numbers.Put(name, value);
        return numbers.Read(name);
    }
}
