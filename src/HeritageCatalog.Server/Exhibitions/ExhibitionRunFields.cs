using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Exhibitions;

[ObjectType("ExhibitionRun")]
public static class ExhibitionRunFields
{
    public static Loading<Venue?> Venue(ExhibitionRun run, RecordByIdLoader<Venue> loader) =>
        run.Venue is { } id ? loader.LoadAsync(id) : default;
}
