using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Media.Queries;

[ObjectType("MediaUsage")]
public static class MediaUsageFields
{
    [GraphQLName("record")]
    public static Loading<object?> RecordOf(MediaSubject subject, NodeLoader loader) =>
        loader.LoadAsync(subject.ToNodeId());
}
