using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Processing;

namespace HeritageCatalog.Server.Tests.Media.Processing;

/// <summary>What operators read of the queue.</summary>
public sealed class QueueReportTests
{
    private static readonly DateTimeOffset Now = SeededServer.FirstStart;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void What_is_ready_already_does_not_wait_nor_is_it_the_oldest()
    {
        var report = QueueReport.Of(
            [
                WorkOf(MediaTask.Complete, hoursAgo: 9),
                WorkOf(MediaTask.Complete, hoursAgo: 9),
                WorkOf(MediaTask.Reprocess, hoursAgo: 8),
                WorkOf(MediaTask.Process, hoursAgo: 1),
                WorkOf(MediaTask.Replace, hoursAgo: 2),
            ],
            running: 3,
            failed: 4);

        Assert.Equal(
            new QueueReport(
                Waiting: 2, Running: 3, Failed: 4, Oldest: Now.AddHours(-2), Refining: 2, Reprocessing: 1),
            report);
    }

    [Fact]
    public void Where_nothing_is_to_be_made_ready_nothing_is_the_oldest() =>
        Assert.Null(QueueReport.Of([WorkOf(MediaTask.Complete, hoursAgo: 9)], running: 0, failed: 0).Oldest);

    [Fact]
    public async Task A_picture_that_is_ready_but_for_its_slow_formats_is_told_as_refining()
    {
        await using var server = await MediaServer.StartAsync();
        var asset = await server.PublishAsync(TestPicture.Create(1));
        var due = server.Time.Now.AddDays(1);
        await server.Assets.ChangeAsync(
            asset.Id, read => read with { Work = WorkOf(MediaTask.Complete, 1) with { DueAt = due } }, Cancel);

        var answer = await server.AskAsync(
            "{ mediaQueue { waiting running failed oldest refining reprocessing } }", key: MediaServer.Operator);

        Assert.Equal(
            """{"waiting":0,"running":0,"failed":0,"oldest":null,"refining":1,"reprocessing":0}""",
            answer.At("mediaQueue").GetRawText());
    }

    private static MediaWork WorkOf(MediaTask task, int hoursAgo) => new()
    {
        Task = task,
        Priority = 0,
        DueAt = Now,
        Since = Now.AddHours(-hoursAgo),
    };
}
