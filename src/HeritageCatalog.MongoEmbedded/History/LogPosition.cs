using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.History;

/// <summary>A place between two changes: all that is at or before it has been told.</summary>
/// <param name="Time">The entry's time.</param>
/// <param name="Operation">Which change of the entry, from 1; 0 is before the first.</param>
/// <param name="IsInvalidate">After the event that ends a stream, which follows the change that caused it.</param>
internal readonly record struct LogPosition(BsonTimestamp Time, uint Operation, bool IsInvalidate = false)
    : IComparable<LogPosition>
{
    /// <summary>Behind everything of that time.</summary>
    public static LogPosition After(BsonTimestamp time) => new(time, uint.MaxValue);

    /// <summary>Before everything of that time.</summary>
    public static LogPosition Before(BsonTimestamp time) => new(time, 0);

    public int CompareTo(LogPosition other) =>
        (Time.Packed, Operation, IsInvalidate).CompareTo((other.Time.Packed, other.Operation, other.IsInvalidate));
}
