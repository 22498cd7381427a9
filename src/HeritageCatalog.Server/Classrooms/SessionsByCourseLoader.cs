using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>The sessions of courses, by start.</summary>
public sealed class SessionsByCourseLoader(RecordCollection<ClassSession> sessions)
    : RecordsByReferenceLoader<Course, ClassSession>(
        sessions, "course", "startsAt", static session => [session.Course]);
