using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Inheritors;

namespace HeritageCatalog.Server.Exhibitions;

[ObjectType("WorkMaker")]
public static class WorkMakerFields
{
    public static Loading<Artist?> Artist(WorkMaker maker, RecordByIdLoader<Artist> loader) =>
        maker.Artist is { } id ? loader.LoadAsync(id) : default;

    public static Loading<Inheritor?> Inheritor(WorkMaker maker, RecordByIdLoader<Inheritor> loader) =>
        maker.Inheritor is { } id ? loader.LoadAsync(id) : default;
}
