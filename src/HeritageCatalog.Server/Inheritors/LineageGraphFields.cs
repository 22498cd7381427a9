using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Inheritors;

[ObjectType("LineageGraph")]
public static class LineageGraphFields
{
    public static IReadOnlyList<Loading<Inheritor?>> Inheritors(LineageGraph graph, RecordByIdLoader<Inheritor> loader) =>
        [.. graph.People.Select(loader.LoadAsync)];
}
