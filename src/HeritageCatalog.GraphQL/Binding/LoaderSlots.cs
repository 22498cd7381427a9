using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>Numbers the loaders and makes an operation's instances of them.</summary>
internal sealed class LoaderSlots
{
    private readonly Dictionary<Type, int> _slots = [];
    private readonly List<Func<IServiceProvider, DataLoader>> _factories = [];

    public int Count => _factories.Count;

    public void Add(Type loader, Func<IServiceProvider, DataLoader> factory)
    {
        if (_slots.TryAdd(loader, _factories.Count))
        {
            _factories.Add(factory);
        }
    }

    public bool TryFind(Type loader, out int slot) => _slots.TryGetValue(loader, out slot);

    public DataLoader Create(int slot, IServiceProvider services) => _factories[slot](services);
}
