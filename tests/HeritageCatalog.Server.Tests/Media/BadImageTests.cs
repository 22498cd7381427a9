using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using HeritageCatalog.Imaging;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Tests.Media;

/// <summary>Hostile and broken files meet their verdict through both ways in, while others are answered.</summary>
public sealed class BadImageTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly string[] Traces = ["Exif\0\0", "exif:GPS", "GPSLatitude", "ICC_PROFILE", "<script"];

    private MediaServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await MediaServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_file_gets_its_verdict_and_others_are_answered_meanwhile(bool isDirect)
    {
        Assert.SkipWhen(BadImages.Folder is null, BadImages.Missing);
        using var end = new CancellationTokenSource();
        var others = AskOthersAsync(end.Token);
        var wrong = new List<string>();
        foreach (var (file, verdict) in BadImages.All())
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(BadImages.Folder!, file), Cancel);
            var started = Stopwatch.GetTimestamp();
            var (isTaken, reason) = isDirect ? await SendDirectlyAsync(file, bytes) : await UploadAsync(file, bytes);
            var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{file,-32} {(isTaken ? "taken" : reason),-20} {milliseconds,6:0} ms {ResidentMegabytes(),5} MB"));
            if (verdict != "either" && isTaken == (verdict == "reject"))
            {
                wrong.Add($"{file}: {verdict} expected, {reason ?? "taken"} found");
            }
        }

        await end.CancelAsync();
        output.WriteLine($"{await others} questions of others were answered meanwhile");
        Assert.Empty(wrong);
        Assert.True(await others > 0);
        await AssertCleanAsync();
    }

    private static long ResidentMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 >> 20;
    }

    private async Task<int> AskOthersAsync(CancellationToken end)
    {
        var answered = 0;
        while (!end.IsCancellationRequested)
        {
            var question = $$"""{ crafts(where: { name: { eq: "{{answered}}" } }) { totalCount } }""";
            await _server.AskAsync(question, key: null);
            answered++;
        }

        return answered;
    }

    private async Task<(bool IsTaken, string? Reason)> UploadAsync(string file, byte[] bytes)
    {
        var payload = await _server.UploadAsync(bytes, Documents.Details(), file);
        return payload.ListAt("errors").ToList() is [var error, ..]
            ? (false, error.TextAt("reason"))
            : Read(await _server.SettleAsync(payload.TextAt("media", "id")!));
    }

    private async Task<(bool IsTaken, string? Reason)> SendDirectlyAsync(string file, byte[] bytes)
    {
        const string begin = """
            mutation($input: MediaUploadBeginInput!) {
              mediaUploadBegin(input: $input) {
                media { id } upload { url } errors { ... on UserError { code } }
              }
            }
            """;
        const string complete = """
            mutation($id: ID!) {
              mediaUploadComplete(id: $id) { errors { ... on UserError { code } ... on ImageRejected { reason } } }
            }
            """;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var input = new { fileName = file, bytes = bytes.Length, sha256, details = Documents.Details() };
        var begun = (await _server.AskAsync(begin, new { input })).At("mediaUploadBegin");
        if (begun.ListAt("errors").ToList() is [var early, ..])
        {
            return (false, early.TextAt("code"));
        }

        var id = begun.TextAt("media", "id")!;

        // jpeg-named.png is the same file as good.jpg: it need not be sent again.
        if (begun.At("upload").ValueKind == System.Text.Json.JsonValueKind.Object)
        {
            using var content = new ByteArrayContent(bytes);
            using var sent = await _server.Client.PutAsync(begun.TextAt("upload", "url"), content, Cancel);
            sent.EnsureSuccessStatusCode();
            var done = (await _server.AskAsync(complete, new { id })).At("mediaUploadComplete");
            if (done.ListAt("errors").ToList() is [var error, ..])
            {
                return (false, error.TextAt("reason"));
            }
        }

        return Read(await _server.SettleAsync(id));
    }

    private static (bool IsTaken, string? Reason) Read(MediaAsset asset) =>
        (asset.State == MediaState.Ready, asset.Failure?.Reason.ToString());

    // What the public gets is opened again: only pixels and the credit line are in it.
    private async Task AssertCleanAsync()
    {
        using var pipeline = new ImagePipeline();
        await foreach (var blob in BlobsOfAsync("renditions/"))
        {
            using var file = await _server.Get<MediaBlobs>().FetchAsync(blob, Cancel);
            var text = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file!.Path, Cancel));
            var found = Traces.Where(trace => text.Contains(trace, StringComparison.Ordinal));

            Assert.Empty(found);
            Assert.IsType<Imaging.Guard.ImageVerdict.Accepted>(await pipeline.InspectAsync(file.Path, Cancel));
        }
    }

    private async IAsyncEnumerable<Blobs.BlobName> BlobsOfAsync(string prefix)
    {
        await foreach (var blob in Blobs.BlobStoreExtensions.ListAllAsync(_server.Blobs, prefix, Cancel))
        {
            if (!blob.Name.Text.EndsWith(".tif", StringComparison.Ordinal))
            {
                yield return blob.Name;
            }
        }
    }
}
