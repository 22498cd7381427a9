using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Classrooms;

[ObjectType("Course")]
public static class CourseFields
{
    public static NodeId Id(Course course) => NodeId.Of(course.Id);

    public static string? Title(Course course, Locale? locale, bool fallback, Language language) =>
        language.Of(course.Title, locale, fallback);

    public static string? Summary(Course course, Locale? locale, bool fallback, Language language) =>
        language.Of(course.Summary, locale, fallback);

    public static Loading<Craft> Craft(Course course, RecordByIdLoader<Craft> loader) =>
        loader.LoadAsync(course.Craft)!;

    public static IReadOnlyList<string> Materials(Course course, Locale? locale, bool fallback, Language language) =>
        language.Of(course.Materials, locale, fallback);

    public static string? Safety(Course course, Locale? locale, bool fallback, Language language) =>
        language.Of(course.Safety, locale, fallback);

    public static IReadOnlyList<string> Objectives(Course course, Locale? locale, bool fallback, Language language) =>
        language.Of(course.Objectives, locale, fallback);

    public static Loading<IReadOnlyList<Inheritor>> Inheritors(Course course, RecordByIdLoader<Inheritor> loader) =>
        loader.LoadManyAsync(course.Inheritors)!;

    public static Loading<Organization?> Provider(Course course, RecordByIdLoader<Organization> loader) =>
        course.Provider is { } id ? loader.LoadAsync(id) : default;

    public static Loading<RecordConnection<ClassSession>> Sessions(
        Course course,
        DateTimeOffset? from,
        SessionStatus? status,
        int? first,
        string? after,
        int? last,
        string? before,
        SessionsByCourseLoader loader,
        TimeProvider time,
        CacheHints hints) =>
        loader.LoadAsync(course.Id).Select(
            (Start: SessionStart.Of(from, time, hints), status, Page: PageRequest.From(first, after, last, before)),
            static (sessions, state) => LocalPage.Of(
                SessionLists.Matching(sessions, state.Start, state.status), SessionLists.ByStart, state.Page));
}
