using HeritageCatalog.GraphQL.Execution.Plans;

namespace HeritageCatalog.GraphQL.Execution.Incremental;

/// <summary>The deferred fragments that are not delivered yet, by the objects they are selected on.</summary>
internal sealed class DeliveryGroups
{
    private readonly Dictionary<GroupKey, DeliveryGroup> _groups = [];

    /// <summary>Adds the fragments that are selected on objects.</summary>
    /// <returns>Those that lie in no other one.</returns>
    public List<DeliveryGroup> Add(List<(DeferredObject Object, int[] Path)> objects)
    {
        var added = new List<DeliveryGroup>();
        foreach (var (deferred, path) in objects)
        {
            foreach (var usage in deferred.Plan.NewUsages)
            {
                var group = new DeliveryGroup(usage, path);
                _groups.Add(new GroupKey(usage, path), group);
                added.Add(group);
            }
        }

        // An object comes behind those within it, so the fragment around one may come behind it.
        var outermost = new List<DeliveryGroup>();
        foreach (var group in added)
        {
            Register(group, outermost);
        }

        return outermost;
    }

    /// <summary>The fragment on the object around a position; null where it is over.</summary>
    public DeliveryGroup? Find(DeferUsage usage, int[] path)
    {
        return _groups.GetValueOrDefault(new GroupKey(usage, path.AsMemory(0, usage.Depth)));
    }

    public void Remove(DeliveryGroup group)
    {
        group.State = DeliveryState.Over;
        _groups.Remove(new GroupKey(group.Usage, group.Path));
    }

    private void Register(DeliveryGroup group, List<DeliveryGroup> outermost)
    {
        if (group.State != DeliveryState.Over)
        {
            return;
        }

        if (group.Usage.Parent is not { } around)
        {
            group.State = DeliveryState.Waiting;
            outermost.Add(group);
        }
        else if (Find(around, group.Path) is { } parent)
        {
            Register(parent, outermost);
            group.State = DeliveryState.Waiting;
            parent.Children.Add(group);
        }
    }
}
