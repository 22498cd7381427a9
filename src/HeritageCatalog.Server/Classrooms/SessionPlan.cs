using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>
/// A session of the sample timetable: so many days after the catalogue's first start, at a local time.
/// </summary>
public sealed record SessionPlan
{
    public required Id<ClassSession> Id { get; init; }

    public required string Code { get; init; }

    public required bool Sample { get; init; }

    public required Id<Course> Course { get; init; }

    public Id<Inheritor>? Inheritor { get; init; }

    public Id<Venue>? Venue { get; init; }

    public Id<Organization>? School { get; init; }

    public BureauId? Bureau { get; init; }

    /// <summary>0 to 89.</summary>
    public required int Day { get; init; }

    public required TimeOnly StartsAt { get; init; }

    public required int Minutes { get; init; }

    public required int BookingOpensDaysBefore { get; init; }

    public required int BookingClosesHoursBefore { get; init; }

    public required int Capacity { get; init; }

    public int? PerSchoolCap { get; init; }

    public int SeatsHeld { get; init; }

    public int SeatsConfirmed { get; init; }

    public required SessionStatus Status { get; init; }

    /// <summary>The session, counted from the day on which the catalogue first started in China.</summary>
    public ClassSession On(DateTimeOffset firstStart)
    {
        var day = firstStart.DayInChina().AddDays(Day);
        var starts = new DateTimeOffset(day.ToDateTime(StartsAt), ChinaTime.Offset);
        return new ClassSession
        {
            Id = Id,
            Code = Code,
            Sample = Sample,
            Bureau = Bureau,
            Course = Course,
            Inheritor = Inheritor,
            Venue = Venue,
            School = School,
            StartsAt = starts,
            EndsAt = starts.AddMinutes(Minutes),
            BookingOpensAt = starts.AddDays(-BookingOpensDaysBefore),
            BookingClosesAt = starts.AddHours(-BookingClosesHoursBefore),
            Capacity = Capacity,
            PerSchoolCap = PerSchoolCap,
            SeatsHeld = SeatsHeld,
            SeatsConfirmed = SeatsConfirmed,
            Status = Status,
        };
    }
}
