namespace HeritageCatalog.Server.ValueTypes;

/// <summary>The time that timetables and notices are written in. China keeps one all year round.</summary>
public static class ChinaTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The same moment as a clock in China shows it.</summary>
    public static DateTimeOffset InChina(this DateTimeOffset moment) => moment.ToOffset(Offset);

    /// <summary>The day it is in China.</summary>
    public static DateOnly DayInChina(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.InChina().DateTime);

    /// <summary>The moment the next day begins in China.</summary>
    public static DateTimeOffset NextDayInChina(this DateTimeOffset moment) =>
        new DateTimeOffset(moment.InChina().Date, Offset).AddDays(1);
}
