using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>A section and the exhibition it belongs to, which finds its entries.</summary>
public sealed record SectionOfExhibition(Id<Exhibition> Exhibition, ExhibitionSection Section)
{
    public string Key => Section.Key;

    public int Order => Section.Order;
}
