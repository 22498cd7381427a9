using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Inheritors;

[ObjectType("LineageGraph")]
public static class LineageGraphFields
{
    public static Loading<IReadOnlyList<Inheritor>> Inheritors(
        LineageGraph graph, RecordByIdLoader<Inheritor> loader) =>
        loader.LoadManyAsync(graph.People)!;
}
