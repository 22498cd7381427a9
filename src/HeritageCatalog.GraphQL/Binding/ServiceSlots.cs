namespace HeritageCatalog.GraphQL.Binding;

/// <summary>Numbers the services that resolvers use, so that an operation keeps them in an array.</summary>
internal sealed class ServiceSlots
{
    private readonly Dictionary<Type, int> _slots = [];

    public int Count => _slots.Count;

    public int SlotOf(Type service)
    {
        if (!_slots.TryGetValue(service, out var slot))
        {
            slot = _slots.Count;
            _slots.Add(service, slot);
        }

        return slot;
    }
}
