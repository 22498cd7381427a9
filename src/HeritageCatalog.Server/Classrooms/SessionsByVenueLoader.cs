using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>The sessions at venues, by start.</summary>
public sealed class SessionsByVenueLoader(RecordCollection<ClassSession> sessions)
    : RecordsByReferenceLoader<Venue, ClassSession>(
        sessions, "venue", "startsAt", static session => session.Venue is { } venue ? [venue] : []);
