using System.Runtime.CompilerServices;
using HeritageCatalog.GraphQL.Execution.Subscriptions;
using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Media.Processing;

/// <summary>Tells those who watch an asset how far it is. It reaches those who are connected to this process.</summary>
public sealed class ProgressBoard(ITopicEventSender sender, ITopicEventReceiver receiver, MediaAssets assets)
{
    public ValueTask TellAsync(MediaAsset asset, MediaStep step, CancellationToken cancellation) =>
        sender.SendAsync(TopicOf(asset.Id), new MediaProgress(asset, step), cancellation);

    /// <summary>How it stands now, and every step from now on until nothing is left to do.</summary>
    public async ValueTask<IAsyncEnumerable<MediaProgress>> WatchAsync(
        MediaAsset asset, CancellationToken cancellation)
    {
        // Listening first: what happens between the two is told twice rather than not at all.
        var steps = await receiver.SubscribeAsync<MediaProgress>(TopicOf(asset.Id), cancellation);
        var current = await assets.FindAsync(asset.Id, cancellation) ?? asset;
        return FollowAsync(new MediaProgress(current, IsDone(current) ? MediaStep.Done : MediaStep.Queued), steps);
    }

    private static async IAsyncEnumerable<MediaProgress> FollowAsync(
        MediaProgress first,
        IAsyncEnumerable<MediaProgress> steps,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        yield return first;
        if (first.Step == MediaStep.Done)
        {
            yield break;
        }

        await foreach (var step in steps.WithCancellation(cancellation))
        {
            yield return step;
            if (step.Step == MediaStep.Done)
            {
                yield break;
            }
        }
    }

    private static bool IsDone(MediaAsset asset) => asset.State is MediaState.Failed or MediaState.Quarantined
        || (asset.State == MediaState.Ready && asset.Work?.Task is null or MediaTask.Complete);

    private static string TopicOf(Id<MediaAsset> id) => $"media:{id}";
}
