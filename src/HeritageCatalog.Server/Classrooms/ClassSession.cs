using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>课堂场次: a course at a place and time, that a school can book.</summary>
public sealed record ClassSession : CatalogRecord<ClassSession>
{
    public required Id<Course> Course { get; init; }

    public Id<Inheritor>? Inheritor { get; init; }

    public Id<Venue>? Venue { get; init; }

    /// <summary>The school that invited the session, where it does not take place at a venue.</summary>
    public Id<Organization>? School { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required DateTimeOffset BookingOpensAt { get; init; }

    public required DateTimeOffset BookingClosesAt { get; init; }

    public required int Capacity { get; init; }

    public int? PerSchoolCap { get; init; }

    public int SeatsHeld { get; init; }

    public int SeatsConfirmed { get; init; }

    /// <summary>capacity − held − confirmed; kept so that lists can be filtered by it.</summary>
    public int SeatsLeft { get; init; }

    public required SessionStatus Status { get; init; }

    public bool IsFull => SeatsLeft == 0;
}

public enum SessionStatus
{
    [Label("草稿", "Draft")]
    Draft,
    [Label("可预约", "Open")]
    Open,
    [Label("已截止", "Closed")]
    Closed,
    [Label("进行中", "In progress")]
    InProgress,
    [Label("已结束", "Completed")]
    Completed,
    [Label("已取消", "Cancelled")]
    Cancelled,
}
