using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Exhibitions;

[ObjectType("ExhibitionOrganiser")]
public static class ExhibitionOrganiserFields
{
    public static Loading<Organization> Organization(
        ExhibitionOrganiser organiser, RecordByIdLoader<Organization> loader) =>
        loader.LoadAsync(organiser.Organization)!;
}
