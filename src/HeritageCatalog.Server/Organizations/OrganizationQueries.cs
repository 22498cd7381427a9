using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Organizations;

[QueryType]
public static class OrganizationQueries
{
    public static Loading<Organization?> Organization(
        string? id, string? code, RecordByIdLoader<Organization> loader) =>
        Lookup.One(id, code, loader);

    public static ValueTask<RecordConnection<Organization>> Organizations(
        OrganizationWhere? where,
        string? search,
        OrganizationOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<Organization> organizations,
        CancellationToken cancellation) =>
        organizations.PageAsync(
            Where.Of(where, search),
            OrganizationOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
