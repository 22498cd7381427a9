using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>What the classrooms add to a craft.</summary>
[ObjectType("Craft")]
public static class CraftCourseFields
{
    public static Loading<IReadOnlyList<Course>> Courses(Craft craft, CoursesByCraftLoader loader) =>
        loader.LoadAsync(craft.Id);
}
