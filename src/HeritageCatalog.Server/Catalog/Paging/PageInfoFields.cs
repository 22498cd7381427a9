using HeritageCatalog.GraphQL.Binding;

namespace HeritageCatalog.Server.Catalog.Paging;

[ObjectType("PageInfo")]
public static class PageInfoFields
{
    public static ValueTask<bool> HasNextPage(PageInfo page, CancellationToken cancellation) =>
        page.HasNextAsync(cancellation);

    public static ValueTask<bool> HasPreviousPage(PageInfo page, CancellationToken cancellation) =>
        page.HasPreviousAsync(cancellation);
}
