using HeritageCatalog.GraphQL.Http.Requests;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Tests.Requests;

public sealed class RequestDeadlineTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_passed_deadline_cancels_the_operation()
    {
        using var deadline = RequestDeadline.Start(new DefaultHttpContext(), TimeSpan.FromMilliseconds(1));

        await WhenCancelledAsync(deadline.Token);

        Assert.True(deadline.HasPassed);
    }

    [Fact]
    public void A_client_that_leaves_cancels_the_operation_and_is_not_called_late()
    {
        using var client = new CancellationTokenSource();
        using var deadline = RequestDeadline.Start(new DefaultHttpContext { RequestAborted = client.Token }, Long);

        client.Cancel();

        Assert.True(deadline.Token.IsCancellationRequested);
        Assert.False(deadline.HasPassed);
    }

    [Fact]
    public async Task No_request_inherits_the_passed_deadline_of_another()
    {
        using (var passed = RequestDeadline.Start(new DefaultHttpContext(), TimeSpan.FromMilliseconds(1)))
        {
            await WhenCancelledAsync(passed.Token);
        }

        using var next = RequestDeadline.Start(new DefaultHttpContext(), Long);

        Assert.False(next.Token.IsCancellationRequested);
    }

    [Fact]
    public void A_request_is_not_touched_by_the_client_of_an_earlier_one()
    {
        using var earlier = new CancellationTokenSource();
        RequestDeadline.Start(new DefaultHttpContext { RequestAborted = earlier.Token }, Long).Dispose();
        using var later = RequestDeadline.Start(new DefaultHttpContext(), Long);

        earlier.Cancel();

        Assert.False(later.Token.IsCancellationRequested);
    }

    private static Task WhenCancelledAsync(CancellationToken token)
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        token.Register(() => cancelled.TrySetResult());
        return cancelled.Task;
    }
}
