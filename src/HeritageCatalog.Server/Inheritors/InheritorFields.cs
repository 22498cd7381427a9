using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Inheritors;

[ObjectType("Inheritor")]
public static class InheritorFields
{
    public static NodeId Id(Inheritor inheritor) => NodeId.Of(inheritor.Id);

    public static Loading<Image?> Image(Inheritor inheritor, ImagesLoader loader) => loader.FirstOf(inheritor.Id);

    public static Loading<IReadOnlyList<Image>> Images(Inheritor inheritor, ImagesLoader loader) =>
        loader.AllOf(inheritor.Id);

    public static string? Name(Inheritor inheritor, Locale? locale, bool fallback, Language language) =>
        language.Of(inheritor.Name, locale, fallback);

    public static string? Pinyin(Inheritor inheritor) => inheritor.Name.Pinyin;

    public static Loading<Area?> Area(Inheritor inheritor, AreaByCodeLoader areas) =>
        inheritor.Area is { } code ? areas.LoadAsync(code) : default;

    public static string? Biography(Inheritor inheritor, Locale? locale, bool fallback, Language language) =>
        language.Of(inheritor.Biography, locale, fallback);

    public static Contact? Contact(Inheritor inheritor, Viewer viewer) =>
        viewer.MaySee(Audience.Bureau) ? inheritor.Contact : null;

    public static Loading<IReadOnlyList<Craft>> Crafts(Inheritor inheritor, RecordByIdLoader<Craft> loader) =>
        loader.LoadManyAsync(inheritor.Crafts)!;

    public static IReadOnlyList<Recognition> Recognitions(Inheritor inheritor) =>
        [.. inheritor.Recognitions.OrderBy(given => given.Level).ThenBy(given => given.AnnouncedOn)];

    public static Loading<IReadOnlyList<LineageLink>> Masters(Inheritor inheritor, LinksByDiscipleLoader loader) =>
        loader.LoadAsync(inheritor.Id);

    public static Loading<IReadOnlyList<LineageLink>> Disciples(Inheritor inheritor, LinksByMasterLoader loader) =>
        loader.LoadAsync(inheritor.Id);

    public static ValueTask<LineageGraph> Lineage(
        Inheritor inheritor,
        int generationsUp,
        int generationsDown,
        LineageWalker walker,
        CancellationToken cancellation) =>
        walker.WalkAsync(
            inheritor.Id,
            Generations.Checked(generationsUp),
            Generations.Checked(generationsDown),
            cancellation);
}
