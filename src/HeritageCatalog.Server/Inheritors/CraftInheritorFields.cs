using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>What the inheritors add to a craft.</summary>
[ObjectType("Craft")]
public static class CraftInheritorFields
{
    public static Loading<RecordConnection<Inheritor>> Inheritors(
        Craft craft,
        InheritorOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        InheritorsByCraftLoader loader) =>
        loader.LoadAsync(craft.Id).Select(
            (Order: InheritorOrder.ListOrderOf(orderBy), Page: PageRequest.From(first, after, last, before)),
            static (inheritors, state) =>
                LocalPage.Of([.. inheritors.Order(state.Order)], state.Order, state.Page));

    public static Loading<LineageGraph> Lineage(Craft craft, LinksByCraftLoader loader) =>
        loader.LoadAsync(craft.Id).Select(static links => LineageGraph.Of(links));
}
