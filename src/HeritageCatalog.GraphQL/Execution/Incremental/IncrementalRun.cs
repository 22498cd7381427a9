using System.Buffers;
using HeritageCatalog.GraphQL.Execution.Scheduling;

namespace HeritageCatalog.GraphQL.Execution.Incremental;

/// <summary>Makes the later parts of a response, each when it is asked for.</summary>
/// <remarks>
/// It begins when the first part is sent. A part is made of everything that can be had without waiting; where nothing
/// can, the operation goes on level by level, as for the first part, until something is complete. While nobody asks
/// for the next part no further work is begun, so a client that reads slowly costs no more memory than one that does
/// not.
/// </remarks>
internal sealed class IncrementalRun : IDisposable
{
    // A part that is as large as this is sent before fragments within its fragments are begun.
    private const int LargePart = 64 * 1024;

    private readonly OperationExecution _operation;
    private readonly IncrementalPublisher _publisher;
    private readonly DeliveryGraph _graph;
    private readonly DraftPool _drafts;
    private readonly List<DraftWork> _active = [];

    public IncrementalRun(OperationExecution operation, IncrementalFormat format, ArrayPool<byte> bytes)
    {
        _operation = operation;
        _publisher = format == IncrementalFormat.Legacy
            ? new LegacyPublisher(bytes, operation.Plan)
            : new CurrentPublisher(bytes, operation.Plan);
        _drafts = operation.Drafts;
        _graph = new DeliveryGraph(_publisher, _drafts);
    }

    /// <summary>True while work is underway and none of it complete.</summary>
    public bool IsUnfinished => _active.Count > 0 && _active.TrueForAll(static work => work.Draft!.HasPendingHoles);

    /// <summary>The first part, or the whole response where nothing is left for later.</summary>
    public ExecutionResult FinishFirst()
    {
        var isMore = _graph.Begin(LaterWork.FindIn(_operation.Response));
        var text = _operation.Response.Text;
        var errors = _operation.Errors.ToSorted();
        text.Assemble(errors, _operation.ReportedCost, isMore ? _publisher.WriteFirst() : []);
        return new PartResult(text.Length, [.. errors.Select(ErrorExtensions.CodeOf)], text.CopyTo);
    }

    /// <summary>The next part; null when there are no more.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public async ValueTask<ExecutionResult?> NextAsync()
    {
        if (_graph.IsOver)
        {
            return null;
        }

        Begin();
        while (!Advance())
        {
            await Scheduler.ContinueAsync(_operation).ConfigureAwait(false);
        }

        _operation.Cancellation.ThrowIfCancellationRequested();
        return _publisher.Finish(hasNext: !_graph.IsOver);
    }

    /// <summary>Fills the gaps whose values have arrived; false when there was none.</summary>
    public bool FillReadyHoles()
    {
        var hasFilled = false;
        foreach (var work in _active)
        {
            if (work.Draft!.HasPendingHoles)
            {
                _operation.WriteTo(work.Draft);
                hasFilled |= work.Draft.FillReadyHoles(_operation);
            }
        }

        return hasFilled;
    }

    public void Dispose() => _publisher.Dispose();

    private void Begin()
    {
        if (_operation.LaterParts is null)
        {
            _operation.LaterParts = this;
            _operation.Response.Clear();
        }

        _publisher.Begin();
        _graph.ContinueStreams();
    }

    /// <summary>Goes on as far as it goes without waiting; true when there is something to send.</summary>
    private bool Advance()
    {
        _operation.Loads.ClaimThread();
        try
        {
            do
            {
                StartAll();
                CompleteAll();
            }
            while (_graph.StartableCount > 0 && _publisher.Length < LargePart);
        }
        finally
        {
            _operation.Loads.ReleaseThread();
        }

        return _publisher.HasContent || _graph.IsOver;
    }

    private void StartAll()
    {
        for (var i = _graph.StartableCount; i > 0; i--)
        {
            var work = _graph.TakeStartable();
            if (work.IsDropped)
            {
                continue;
            }

            _drafts.Lend(work);
            _operation.WriteTo(work.Draft!);
            work.Write(_operation, work.Draft!);
            work.Draft!.FillReadyHoles(_operation);
            if (work.Draft.HasPendingHoles)
            {
                _active.Add(work);
            }
            else
            {
                Complete(work);
            }
        }
    }

    private void CompleteAll()
    {
        var complete = _active.FindAll(IsComplete);
        _active.RemoveAll(IsComplete);
        foreach (var work in complete)
        {
            Complete(work);
        }

        _graph.FailRemaining();
    }

    private static bool IsComplete(DraftWork work) => work.IsDropped || !work.Draft!.HasPendingHoles;

    private void Complete(DraftWork work)
    {
        if (work.IsDropped)
        {
            _drafts.TakeBack(work);
        }
        else if (work is ItemStream stream)
        {
            _graph.Deliver(stream);
        }
        else if (work.Draft!.Failure is { } failure)
        {
            _graph.Fail((DeferredTask)work, failure);
        }
        else
        {
            _graph.Succeed((DeferredTask)work);
        }
    }
}
