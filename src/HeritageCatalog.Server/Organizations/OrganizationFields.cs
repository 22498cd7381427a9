using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Organizations;

[ObjectType("Organization")]
public static class OrganizationFields
{
    public static NodeId Id(Organization organization) => NodeId.Of(organization.Id);

    public static Loading<Image?> Image(Organization organization, ImagesLoader loader) =>
        loader.FirstOf(organization.Id);

    public static Loading<IReadOnlyList<Image>> Images(Organization organization, ImagesLoader loader) =>
        loader.AllOf(organization.Id);

    public static string? Name(Organization organization, Locale? locale, bool fallback, Language language) =>
        language.Of(organization.Name, locale, fallback);

    public static string? Summary(Organization organization, Locale? locale, bool fallback, Language language) =>
        language.Of(organization.Summary, locale, fallback);

    public static Loading<Area?> Area(Organization organization, AreaByCodeLoader areas) =>
        organization.Area is { } code ? areas.LoadAsync(code) : default;

    public static Contact? Contact(Organization organization, Viewer viewer) =>
        viewer.MaySee(Audience.School) ? organization.Contact : null;

    public static Loading<Organization?> Bureau(Organization organization, RecordByIdLoader<Organization> loader) =>
        organization.Bureau is { } bureau ? loader.LoadAsync(new Id<Organization>(bureau.Value)) : default;

    public static Loading<IReadOnlyList<Venue>> Venues(Organization organization, VenuesByOrganizationLoader loader) =>
        loader.LoadAsync(organization.Id);
}
