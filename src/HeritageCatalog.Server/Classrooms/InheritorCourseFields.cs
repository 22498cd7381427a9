using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Inheritors;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>What the classrooms add to an inheritor.</summary>
[ObjectType("Inheritor")]
public static class InheritorCourseFields
{
    public static Loading<IReadOnlyList<Course>> Courses(Inheritor inheritor, CoursesByInheritorLoader loader) =>
        loader.LoadAsync(inheritor.Id);
}
