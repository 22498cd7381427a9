using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Areas;

[ObjectType("Area")]
public static class AreaFields
{
    public static string? Name(Area area, Locale? locale, bool fallback, Language language) =>
        language.Of(area.Name, locale, fallback);

    public static Loading<Area?> Parent(Area area, AreaByCodeLoader areas) =>
        AreaCode.ParentOf(area.Code) is { } parent ? areas.LoadAsync(parent) : default;
}
