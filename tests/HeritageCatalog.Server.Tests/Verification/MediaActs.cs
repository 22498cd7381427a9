using HeritageCatalog.Blobs;
using HeritageCatalog.Bson;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Processing;
using HeritageCatalog.Server.Media.Uploads;
using HeritageCatalog.Server.Tests.Media;
using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.Server.Tests.Verification;

/// <summary>Has the server take, process, show and give up a picture, and look after the others.</summary>
internal sealed class MediaActs(RecordedServer server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly MediaAssets _assets = server.Services.GetRequiredService<MediaAssets>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task RunAsync()
    {
        await UploadAndDeleteAsync();
        await AskStudioAsync();
        await LookAfterAsync();
    }

    private async Task UploadAndDeleteAsync()
    {
        var payload = await server.UploadAsync(Documents.Upload, TestPicture.Create(1, width: 40, height: 30));
        var id = payload.At("mediaUpload", "media", "id").GetString()!;
        await SettleAsync(id);
        var studio = await server.AskAsync(
            $"{{ studio {{ media(id: \"{id}\") {{ id version }} }} }}", RecordedServer.Curator);
        var version = studio.At("studio", "media", "version").GetInt32();
        var arguments = $"id: \"{id}\", expectedVersion: {version}";
        var answer = await server.AskAsync(
            $"mutation {{ mediaDelete({arguments}) {{ errors {{ ... on UserError {{ code message }} }} }} }}",
            RecordedServer.Curator);
        Assert.Equal("[]", answer.At("mediaDelete", "errors").GetRawText());
    }

    // What happens in the background happens when it may.
    private async Task SettleAsync(string id)
    {
        Assert.True(NodeId.TryRead<MediaAsset>(id, out var mediaId));
        var begun = TimeProvider.System.GetTimestamp();
        while (await _assets.FindAsync(mediaId, Cancel) is { Work: { IsSetAside: false } work })
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < Patience, $"Still {work}");
            await Task.Delay(20, Cancel);
        }
    }

    private async Task AskStudioAsync()
    {
        foreach (var where in (string[])["", "(where: { state: READY })", "(where: { isPublic: true })", "(last: 2)"])
        {
            await server.AskAsync(
                $"{{ studio {{ mediaAssets{where} {{ totalCount nodes {{ id }} }} }} }}", RecordedServer.Curator);
        }
    }

    // Each once by itself, so that it does not depend on who is quicker.
    private async Task LookAfterAsync()
    {
        var (bureau, hash) = (MediaServer.Bureau, new string('0', 64));
        await _assets.FindByHashAsync(bureau, hash, Cancel);
        await _assets.FindIncomingAsync(bureau, hash, Cancel);
        await _assets.FindByKeyAsync("none", Cancel);
        await _assets.FindBySubjectsAsync([ObjectId.Parse("000000000000000000000000")], Cancel);
        await _assets.FindShowingsAsync("Craft", Cancel);
        await new ReferredBlobs(_assets).FindAsync(
            [MediaBlobs.OriginalOf(bureau, hash), MediaBlobs.RenditionOf("none", "a"), BlobName.Parse("incoming/a/a")],
            Cancel);
        var queue = server.Services.GetRequiredService<MediaQueue>();
        await queue.IsFullAsync(Cancel);
        await queue.ReportAsync(Cancel);
        await queue.ClaimAsync("nobody", Cancel);
        var upkeep = server.Services.GetRequiredService<MediaUpkeep>();
        await upkeep.BeginAsync(Cancel);
        await upkeep.SweepAsync(Cancel);
    }
}
