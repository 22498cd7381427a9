using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Exhibitions;

[ObjectType("Artist")]
public static class ArtistFields
{
    public static NodeId Id(Artist artist) => NodeId.Of(artist.Id);

    public static Loading<Image?> Image(Artist artist, ImagesLoader loader) => loader.FirstOf(artist.Id);

    public static Loading<IReadOnlyList<Image>> Images(Artist artist, ImagesLoader loader) => loader.AllOf(artist.Id);

    public static string? Name(Artist artist, Locale? locale, bool fallback, Language language) =>
        language.Of(artist.Name, locale, fallback);

    public static string? Pinyin(Artist artist) => artist.Name.Pinyin;

    public static Loading<Area?> Area(Artist artist, AreaByCodeLoader areas) =>
        artist.Area is { } code ? areas.LoadAsync(code) : default;

    public static string? Biography(Artist artist, Locale? locale, bool fallback, Language language) =>
        language.Of(artist.Biography, locale, fallback);

    public static Loading<IReadOnlyList<Work>> Works(Artist artist, WorksByArtistLoader loader) =>
        loader.LoadAsync(artist.Id);
}
