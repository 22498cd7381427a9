using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media.Images;

namespace HeritageCatalog.Server.Organizations;

[QueryType]
public static class OrganizationQueries
{
    public static Loading<Organization?> Organization(
        string? id, string? code, RecordByIdLoader<Organization> loader) =>
        Lookup.One(id, code, loader);

    public static async ValueTask<RecordConnection<Organization>> Organizations(
        OrganizationWhere? where,
        string? search,
        OrganizationOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<Organization> organizations,
        PicturedRecords pictured,
        CancellationToken cancellation) =>
        await organizations.PageAsync(
            await pictured.FilterAsync(where, search, organizations, cancellation),
            OrganizationOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
