namespace HeritageCatalog.Server.Organizations;

/// <summary>Open on these days from one local time to the other, <c>HH:mm</c>.</summary>
public sealed record OpeningHours
{
    public required IReadOnlyList<Weekday> Days { get; init; }

    public required string Opens { get; init; }

    public required string Closes { get; init; }
}

public enum Weekday
{
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}
