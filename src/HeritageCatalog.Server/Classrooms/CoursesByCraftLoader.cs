using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>The courses of crafts, by title.</summary>
public sealed class CoursesByCraftLoader(RecordCollection<Course> courses)
    : RecordsByReferenceLoader<Craft, Course>(courses, "craft", "keys.sort", static course => [course.Craft]);
