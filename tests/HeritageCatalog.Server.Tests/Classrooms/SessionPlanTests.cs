using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Classrooms;

namespace HeritageCatalog.Server.Tests.Classrooms;

public sealed class SessionPlanTests
{
    private static readonly SessionPlan Plan = new()
    {
        Id = Id<ClassSession>.FromCode("S1"),
        Code = "S1",
        Sample = true,
        Course = Id<Course>.FromCode("K1"),
        Day = 2,
        StartsAt = new TimeOnly(14, 0),
        Minutes = 90,
        BookingOpensDaysBefore = 14,
        BookingClosesHoursBefore = 24,
        Capacity = 40,
        SeatsHeld = 4,
        SeatsConfirmed = 20,
        Status = SessionStatus.Open,
    };

    [Fact]
    public void Days_are_counted_from_the_first_start_in_China()
    {
        var lateEveningInLondon = new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero);

        var session = Plan.On(lateEveningInLondon);

        Assert.Equal(new DateTimeOffset(2026, 3, 4, 14, 0, 0, TimeSpan.FromHours(8)), session.StartsAt);
    }

    [Fact]
    public void Booking_closes_so_many_hours_before_the_start()
    {
        var session = Plan.On(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.FromHours(8)));

        Assert.Equal(TimeSpan.FromHours(24), session.StartsAt - session.BookingClosesAt);
    }

    [Fact]
    public void Seats_left_are_what_is_neither_held_nor_confirmed() =>
        Assert.Equal(16, Plan.On(DateTimeOffset.UnixEpoch).WithKeys().SeatsLeft);
}
