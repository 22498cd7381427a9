using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Inheritors;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>The courses inheritors teach, by title.</summary>
public sealed class CoursesByInheritorLoader(RecordCollection<Course> courses)
    : RecordsByReferenceLoader<Inheritor, Course>(
        courses, "inheritors", "keys.sort", static course => course.Inheritors);
