using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>The bindings of all object types of a schema.</summary>
internal sealed class ObjectBindings(Schema schema)
{
    private readonly ObjectBinding?[] _byType = new ObjectBinding?[schema.Types.Length];

    public ObjectBinding Get(ObjectType type)
    {
        return _byType[type.Index] ?? throw new InvalidOperationException($"The type {type.Name} is not bound.");
    }

    public ObjectBinding? Find(ObjectType type) => _byType[type.Index];

    public void Add(ObjectBinding binding) => _byType[binding.Type.Index] = binding;
}
