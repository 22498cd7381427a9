using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Incremental;

internal enum DeliveryState : byte
{
    /// <summary>Waits for the fragment around it.</summary>
    Waiting,

    /// <summary>The client knows of it.</summary>
    Announced,

    /// <summary>Delivered, failed or never to come.</summary>
    Over,
}

/// <summary>One deferred fragment on one object: what the client is told of as one thing.</summary>
internal sealed class DeliveryGroup(DeferUsage usage, int[] path)
{
    public DeferUsage Usage { get; } = usage;

    /// <summary>The response position of the object.</summary>
    public int[] Path { get; } = path;

    public DeliveryState State { get; set; } = DeliveryState.Over;

    /// <summary>What the client knows it by; null before and after.</summary>
    public int? Id { get; set; }

    /// <summary>The fragments within that wait for this one.</summary>
    public List<DeliveryGroup> Children { get; } = [];

    /// <summary>What is still to be sent for it.</summary>
    public List<DeferredTask> Tasks { get; } = [];

    /// <summary>How many tasks have not finished.</summary>
    public int UnfinishedTasks { get; set; }
}
