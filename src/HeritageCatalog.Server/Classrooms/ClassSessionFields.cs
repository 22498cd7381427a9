using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Classrooms;

[ObjectType("ClassSession")]
public static class ClassSessionFields
{
    public static NodeId Id(ClassSession session) => NodeId.Of(session.Id);

    public static Loading<Course> Course(ClassSession session, RecordByIdLoader<Course> loader) =>
        loader.LoadAsync(session.Course)!;

    public static Loading<Inheritor?> Inheritor(ClassSession session, RecordByIdLoader<Inheritor> loader) =>
        session.Inheritor is { } id ? loader.LoadAsync(id) : default;

    public static Loading<Venue?> Venue(ClassSession session, RecordByIdLoader<Venue> loader) =>
        session.Venue is { } id ? loader.LoadAsync(id) : default;

    public static Loading<Organization?> School(ClassSession session, RecordByIdLoader<Organization> loader) =>
        session.School is { } id ? loader.LoadAsync(id) : default;

    public static DateTimeOffset StartsAt(ClassSession session) => session.StartsAt.InChina();

    public static DateTimeOffset EndsAt(ClassSession session) => session.EndsAt.InChina();

    public static DateTimeOffset BookingOpensAt(ClassSession session) => session.BookingOpensAt.InChina();

    public static DateTimeOffset BookingClosesAt(ClassSession session) => session.BookingClosesAt.InChina();
}
