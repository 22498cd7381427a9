using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>What follows from a course's or a session's own fields, made anew whenever it is saved.</summary>
public static class ClassroomKeys
{
    public static Course WithKeys(this Course course) => course with
    {
        Keys = SearchKeys.From(course.Title, [], course.Summary),
    };

    public static ClassSession WithKeys(this ClassSession session) => session with
    {
        SeatsLeft = session.Capacity - session.SeatsHeld - session.SeatsConfirmed,
    };
}
