using System.Text;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using HeritageCatalog.GraphQL.Tests.Hostile;
using HeritageCatalog.GraphQL.Tests.Oracle;

namespace HeritageCatalog.GraphQL.Http.Tests.Hostile;

/// <summary>Damaged HTTP requests are never answered with a fault of the server, and never not at all.</summary>
public sealed class HttpFuzzTests
{
    private const int Block = 250;

    private static readonly string[] Bodies =
    [
        """{"query":"{ __typename works { title year } }"}""",
        """{"query":"query Q($name: String!) { greeting(name: $name) }","variables":{"name":"\u9752岛\ud83d\ude00"}}""",
        """{"query":"mutation { count }","operationName":null,"extensions":{"a":[1,{"b":null}]}}""",
        """{"operationName":"B","query":"query A { caller } query B { language greeting }"}""",
        """[{"query":"{ __typename }"},{"query":"{ caller }"}]""",
    ];

    private static readonly string[] Addresses =
    [
        "/graphql", "/graphql?query=%7B__typename%7D", "/graphql?query=query(%24n:String!)%7Bgreeting(name:%24n)%7D"
            + "&variables=%7B%22n%22:%22%E9%9D%92%22%7D",
        "/graphql/schema.graphql", "/graphql?query=mutation%7Bcount%7D",
    ];

    private static readonly string[] Headers =
    [
        "Accept: application/graphql-response+json;q=0.9, */*;q=0.1", "Accept: text/html",
        "Accept-Language: zh;q=1, en", "Accept-Encoding: br, gzip", "GraphQL-Cost: 1", "Origin: http://other.example",
        "Sec-Fetch-Site: cross-site", "If-None-Match: \"x\"", "Content-Encoding: gzip", "Cookie: a=b; c",
    ];

    [Fact]
    public async Task Whatever_bytes_arrive_the_server_does_not_fail()
    {
        var effort = Effort.Of("FUZZ_HTTP", 1_000);
        var random = new Random(effort.Seed);
        using var watchdog = new Watchdog();
        await using var server = await GraphQLTestServer.StartAsync();
        var answers = new SortedDictionary<string, int>();
        for (var i = 0; i < effort.Count; i++)
        {
            var (request, isWhole) = Generate(random);
            watchdog.Watch($"{effort}\n{Convert.ToBase64String(request)}");
            var answer = await RawConnection.ExchangeAsync(server, request, isWhole);
            var status = answer.Length < 12 ? "none" : answer[9..12];
            answers[status] = answers.GetValueOrDefault(status) + 1;
            await AssertHealthyAsync(server, i);
            Assert.False(status == "500", $"{effort}\n{Convert.ToBase64String(request)}\n{answer}");
        }

        await AssertHealthyAsync(server);
        effort.Close($"{effort.Count} damaged HTTP requests: {string.Join(", ", answers)}");
    }

    /// <summary>Asks something that is in order.</summary>
    /// <param name="server">Who is to answer.</param>
    /// <param name="number">Of the damaged request before; only now and then is anything asked.</param>
    internal static async Task AssertHealthyAsync(HttpTestServer server, int number = 0)
    {
        if (number % Block == 0)
        {
            using var health = await server.QueryAsync("{ __typename }");
            Assert.Equal("""{"data":{"__typename":"Query"}}""", await health.ReadAsync());
        }
    }

    // Most bodies come with their true length, so that not all of them fail for the same reason.
    private static (byte[] Bytes, bool IsWhole) Generate(Random random)
    {
        var body = random.Chance(0.3) ? [] : Encoding.UTF8.GetBytes(random.Pick(Bodies));
        var damaged = body.Length > 0 && random.Chance(0.7)
            ? ByteMutation.Apply(body, random, Encoding.UTF8.GetBytes(random.Pick(Bodies)))
            : body;
        var isWhole = random.Chance(0.7);
        var head = Head(random, isPost: body.Length > 0, isWhole ? damaged.Length : body.Length);
        return isWhole
            ? ([.. head, .. damaged], true)
            : (ByteMutation.Apply([.. head, .. damaged], random, Head(random, isPost: true, 10)), false);
    }

    private static byte[] Head(Random random, bool isPost, int length)
    {
        var headers = random.Maybe(0.3, () => random.Some(3, "\r\n", () => random.Pick(Headers)) + "\r\n");
        return Encoding.UTF8.GetBytes(
            $"{(isPost ? "POST /graphql" : $"GET {Address(random)}")} HTTP/1.1\r\nHost: localhost\r\n{headers}"
            + $"Content-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n");
    }

    private static string Address(Random random)
    {
        var address = Encoding.UTF8.GetBytes(random.Pick(Addresses));
        return random.Chance(0.5)
            ? Encoding.UTF8.GetString(address)
            : "/graphql?query=" + Uri.EscapeDataString(
                Encoding.Latin1.GetString(ByteMutation.Apply(address, random, address)));
    }
}
