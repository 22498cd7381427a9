using System.Text;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using HeritageCatalog.GraphQL.Http.Tests.Uploads;
using HeritageCatalog.GraphQL.Http.Uploads;
using HeritageCatalog.GraphQL.Tests.Hostile;
using HeritageCatalog.GraphQL.Tests.Oracle;

namespace HeritageCatalog.GraphQL.Http.Tests.Hostile;

/// <summary>Damaged multipart requests do not fail, and no file of them stays.</summary>
public sealed class UploadFuzzTests : IDisposable
{
    private static readonly string[] Operations =
    [
        """{"query":"mutation($f: Upload) { describe(file: $f) }","variables":{"f":null}}""",
        """
        {"query":"mutation($a: Album!) { describeAll(input: $a) }",
        "variables":{"a":{"title":"剪纸","files":[null,null]}}}
        """,
        """{"query":"{ greeting }"}""", """{"query":"{ greeting }","variables":[]}""", "[]", "{}", "", "null",
        """{"query":"{ greeting }","variables":{"f":1},"variables":{"f":null}}""",
    ];

    private static readonly string[] Maps =
    [
        """{"0":["variables.f"]}""", """{"0":["variables.a.files.0"],"1":["variables.a.files.1"]}""",
        """{"0":["variables.a.files.0","variables.a.files.1"]}""", """{"0":["variables.a.files.99999999999"]}""",
        """{"0":["variables.a.files.-1"]}""", """{"0":["variables"]}""", """{"0":[""]}""", """{"0":["..."]}""",
        """{"0":[]}""", """{"0":[null]}""", """{"0":null}""", "{}", "[[]]", "7", "",
        """{"0":["variables.f"],"0":["variables.f"]}""", """{"":["variables.f"]}""",
    ];

    private static readonly string[] FileNames = ["a.txt", "..\\..\\a", "", "纸", "\\\""];

    private static readonly string[] Names = ["operations", "map", "0", "1", "", "\u0000", "__proto__"];

    private readonly FaultLog _log = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Whatever_is_uploaded_the_server_does_not_fail_and_keeps_nothing()
    {
        var effort = Effort.Of("FUZZ_FRAMES", 1_000);
        var random = new Random(effort.Seed);
        using var watchdog = new Watchdog();
        var answers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await using var server = await UploadSchema.StartAsync(Limit, _log);
        for (var i = 0; i < effort.Count; i++)
        {
            var isWhole = random.Chance(0.9);
            var request = Generate(random, isWhole);
            watchdog.Watch($"{effort}\n{Convert.ToBase64String(request)}");
            var answer = await RawConnection.ExchangeAsync(server, request, isWhole);
            var status = answer.Length < 12 ? "none" : answer[9..12];
            answers[status] = answers.GetValueOrDefault(status) + 1;
            Assert.False(status == "500", $"{effort}\n{Convert.ToBase64String(request)}\n{answer}");
            Assert.Empty(_log.Faults);
            await HttpFuzzTests.AssertHealthyAsync(server, i);
        }

        await HttpFuzzTests.AssertHealthyAsync(server);
        await Eventually.IsAsync(0, () => server.Get<UploadTable>().Count);
        await Eventually.IsAsync(0, () => OpenFiles.Below(_folder));
        Assert.Empty(_folder.GetFiles());
        effort.Close($"{effort.Count} damaged uploads: {string.Join(", ", answers)}");
    }

    private void Limit(UploadOptions options)
    {
        options.TemporaryFolder = _folder.FullName;
        options.MemoryThreshold = 100;
        options.MaxFiles = 2;
        options.MaxFileBytes = 5_000;
        options.MaxTotalBytes = 8_000;
    }

    private static byte[] Generate(Random random, bool isWhole)
    {
        var body = Encoding.UTF8.GetBytes(Body(random));
        if (random.Chance(0.4))
        {
            body = ByteMutation.Apply(body, random, Encoding.UTF8.GetBytes(Body(random)));
        }

        var boundary = random.Pick<string>(random.Chance(0.9) ? ["x", "\"x\""] : ["y", "", new string('x', 200)]);
        var head = Encoding.UTF8.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nGraphQL-Preflight: 1\r\nConnection: close\r\n"
            + $"Content-Type: multipart/form-data; boundary={boundary}\r\n"
            + $"Content-Length: {body.Length + (isWhole ? 0 : random.Next(100))}\r\n\r\n");
        return [.. head, .. body];
    }

    private static string Body(Random random)
    {
        // The second of each belong together.
        var isFit = random.Chance(0.5);
        var parts = new List<string>
        {
            Part(random, "operations", isFit ? Operations[1] : random.Pick(Operations)),
            Part(random, "map", isFit ? Maps[1] : random.Pick(Maps)),
            Part(random, "0", new string('剪', random.Next(2_000))),
            Part(random, "1", new string('y', random.Next(300))),
        };
        if (random.Chance(0.2))
        {
            (parts[random.Next(4)], parts[random.Next(4)]) = (parts[random.Next(4)], parts[random.Next(4)]);
        }

        var end = random.Pick(["--x--\r\n", "--x--", ""]);
        return string.Concat(parts.Take(random.Chance(0.8) ? 4 : random.Next(5))) + end;
    }

    private static string Part(Random random, string name, string text)
    {
        var shown = random.Chance(0.97) ? name : random.Pick(Names);
        var file = random.Maybe(0.5, () => $"; filename=\"{random.Pick(FileNames)}\"");
        var type = random.Maybe(0.5, () => $"Content-Type: {random.Pick(["text/plain", "", "a/b; c=\"", "x"])}\r\n");
        return $"--x\r\nContent-Disposition: form-data; name=\"{shown}\"{file}\r\n{type}\r\n{text}\r\n";
    }
}
