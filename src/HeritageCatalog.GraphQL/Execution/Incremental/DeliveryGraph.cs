using HeritageCatalog.GraphQL.Errors;

namespace HeritageCatalog.GraphQL.Execution.Incremental;

/// <summary>What is still to be delivered of a response, and what waits for what.</summary>
/// <remarks>
/// A task writes fields for one or several deferred fragments. A fragment is delivered when all its tasks have
/// finished; only then the fragments and lists within it are announced and begun.
/// </remarks>
internal sealed class DeliveryGraph(IncrementalPublisher publisher, DraftPool drafts)
{
    private readonly DeliveryGroups _groups = new();
    private readonly Queue<DraftWork> _startable = [];
    private readonly List<DeferredTask> _failedBefore = [];
    private readonly List<ItemStream> _streams = [];
    private int _announcedGroups;

    /// <summary>True when the client has been sent everything.</summary>
    public bool IsOver => _announcedGroups == 0 && _streams.Count == 0;

    /// <summary>How much can be written now.</summary>
    public int StartableCount => _startable.Count;

    /// <summary>Takes what the response itself leaves, and announces it; false where it leaves nothing.</summary>
    public bool Begin(LaterWork work)
    {
        if (work.IsEmpty)
        {
            return false;
        }

        var groups = PruneEmpty(Integrate(work, within: null));
        publisher.Announce(groups, work.Streams);
        StartNewWork(groups, work.Streams);
        return !IsOver;
    }

    public DraftWork TakeStartable()
    {
        var work = _startable.Dequeue();
        work.IsQueued = false;
        return work;
    }

    /// <summary>Goes on with lists of which items were sent.</summary>
    public void ContinueStreams()
    {
        foreach (var stream in _streams)
        {
            Start(stream);
        }
    }

    /// <summary>A task has written all its fields.</summary>
    public void Succeed(DeferredTask task)
    {
        Integrate(LaterWork.FindIn(task.Draft!), task);
        var groups = new List<DeliveryGroup>();
        var streams = new List<ItemStream>();
        foreach (var group in task.Groups)
        {
            if (group.State != DeliveryState.Over)
            {
                group.UnfinishedTasks--;
                DeliverIfFinished(group, groups, streams);
            }
        }

        StartNewWork(groups, streams);
    }

    /// <summary>A task has no value, since a field failed that may not be null.</summary>
    public void Fail(DeferredTask task, GraphQLError failure)
    {
        task.Failure = failure;
        drafts.TakeBack(task);
        foreach (var group in task.Groups)
        {
            if (group.State == DeliveryState.Announced)
            {
                publisher.FailGroup(group, failure);
                _announcedGroups--;
                Remove(group);
            }
        }
    }

    /// <summary>Fragments that ask for a task which failed before they were announced.</summary>
    public void FailRemaining()
    {
        foreach (var task in _failedBefore)
        {
            Fail(task, task.Failure!);
        }

        _failedBefore.Clear();
    }

    /// <summary>Items of a list have been written, up to one that failed.</summary>
    public void Deliver(ItemStream stream)
    {
        var draft = stream.Draft!;
        var failure = draft.Failure ?? stream.Failure;
        var isLast = failure is not null || !stream.HasMore;
        var work = LaterWork.FindIn(draft);
        if (stream.WrittenCount > 0)
        {
            publisher.AddItems(stream);
        }

        var groups = PruneEmpty(Integrate(work, within: null));
        publisher.Announce(groups, work.Streams);
        StartNewWork(groups, work.Streams);
        stream.Advance();
        drafts.TakeBack(stream);
        if (isLast)
        {
            publisher.EndStream(stream, failure);
            _streams.Remove(stream);
        }
    }

    /// <summary>Adds what a piece of the response leaves for later.</summary>
    /// <returns>The fragments that lie in no other one.</returns>
    private List<DeliveryGroup> Integrate(LaterWork work, DeferredTask? within)
    {
        var outermost = _groups.Add(work.Objects);
        foreach (var (deferred, path) in work.Objects)
        {
            AddTasks(deferred, path);
        }

        within?.Streams.AddRange(work.Streams);
        return outermost;
    }

    private void AddTasks(DeferredObject deferred, int[] path)
    {
        foreach (var plan in deferred.Plan.Groups)
        {
            var groups = plan.Usages.Select(usage => _groups.Find(usage, path)).OfType<DeliveryGroup>().ToArray();
            var task = new DeferredTask(groups, plan.Plan, deferred.Value, path);
            foreach (var group in groups)
            {
                if (group.State != DeliveryState.Over)
                {
                    group.Tasks.Add(task);
                    group.UnfinishedTasks++;
                    StartIfAnnounced(task, group);
                }
            }
        }
    }

    private void StartIfAnnounced(DeferredTask task, DeliveryGroup group)
    {
        if (group.State != DeliveryState.Announced)
        {
            return;
        }

        if (!task.IsStarted)
        {
            task.IsStarted = true;
            Start(task);
        }
        else if (task.Failure is not null)
        {
            _failedBefore.Add(task);
        }
    }

    private void Start(DraftWork work)
    {
        if (work is { Draft: null, IsQueued: false })
        {
            work.IsQueued = true;
            _startable.Enqueue(work);
        }
    }

    /// <summary>Fragments that have nothing of their own make room for those within them.</summary>
    private List<DeliveryGroup> PruneEmpty(List<DeliveryGroup> groups)
    {
        var kept = new List<DeliveryGroup>();
        foreach (var group in groups)
        {
            if (group.Tasks.Count > 0)
            {
                kept.Add(group);
            }
            else if (group.State != DeliveryState.Over)
            {
                _groups.Remove(group);
                kept.AddRange(PruneEmpty(group.Children));
            }
        }

        return kept;
    }

    private void StartNewWork(List<DeliveryGroup> newGroups, List<ItemStream> newStreams)
    {
        var groups = new List<DeliveryGroup>(newGroups);
        var streams = new List<ItemStream>(newStreams);
        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            group.State = DeliveryState.Announced;
            _announcedGroups++;
            foreach (var task in group.Tasks)
            {
                StartIfAnnounced(task, group);
            }

            DeliverIfFinished(group, groups, streams);
        }

        foreach (var stream in streams)
        {
            _streams.Add(stream);
            Start(stream);
        }
    }

    private void DeliverIfFinished(DeliveryGroup group, List<DeliveryGroup> newGroups, List<ItemStream> newStreams)
    {
        if (group.State != DeliveryState.Announced || group.UnfinishedTasks > 0)
        {
            return;
        }

        var streams = group.Tasks.SelectMany(static task => task.Streams).ToList();
        foreach (var task in group.Tasks)
        {
            publisher.AddData(group, task);
            drafts.TakeBack(task);
            foreach (var other in task.Groups)
            {
                if (other != group)
                {
                    other.Tasks.Remove(task);
                }
            }
        }

        _groups.Remove(group);
        _announcedGroups--;
        var groups = PruneEmpty(group.Children);
        publisher.EndGroup(group);
        publisher.Announce(groups, streams);
        newGroups.AddRange(groups);
        newStreams.AddRange(streams);
    }

    private void Remove(DeliveryGroup group)
    {
        _groups.Remove(group);
        foreach (var task in group.Tasks)
        {
            task.IsDropped = Array.TrueForAll(task.Groups, static each => each.State == DeliveryState.Over);
        }

        foreach (var child in group.Children)
        {
            if (child.State != DeliveryState.Over)
            {
                Remove(child);
            }
        }
    }
}
