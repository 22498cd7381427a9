using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>What the exhibitions add to a craft.</summary>
[ObjectType("Craft")]
public static class CraftWorkFields
{
    public static Loading<IReadOnlyList<Work>> Works(Craft craft, WorksByCraftLoader loader) =>
        loader.LoadAsync(craft.Id);
}
