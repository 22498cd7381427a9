using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Classrooms;

[QueryType]
public static class CourseQueries
{
    public static Loading<Course?> Course(string? id, string? code, RecordByIdLoader<Course> loader) =>
        Lookup.One(id, code, loader);

    public static ValueTask<RecordConnection<Course>> Courses(
        CourseWhere? where,
        string? search,
        CourseOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<Course> courses,
        CancellationToken cancellation) =>
        courses.PageAsync(
            Where.Of(where, search),
            CourseOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
