using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Inheritors;

[ObjectType("LineageLink")]
public static class LineageLinkFields
{
    public static Loading<Inheritor> Master(LineageLink link, RecordByIdLoader<Inheritor> loader) =>
        loader.LoadAsync(link.Master)!;

    public static Loading<Inheritor> Disciple(LineageLink link, RecordByIdLoader<Inheritor> loader) =>
        loader.LoadAsync(link.Disciple)!;

    public static Loading<Craft> Craft(LineageLink link, RecordByIdLoader<Craft> loader) =>
        loader.LoadAsync(link.Craft)!;

    public static string? Evidence(LineageLink link, Locale? locale, bool fallback, Language language) =>
        language.Of(link.Evidence, locale, fallback);
}
