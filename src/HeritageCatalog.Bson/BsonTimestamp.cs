namespace HeritageCatalog.Bson;

/// <summary>A point in the order of a replica set's operations; not a date of the world.</summary>
/// <param name="Seconds">Seconds since 1970.</param>
/// <param name="Increment">Orders operations of the same second.</param>
public readonly record struct BsonTimestamp(uint Seconds, uint Increment) : IComparable<BsonTimestamp>
{
    /// <summary>Both parts as the one number they are on the wire.</summary>
    public ulong Packed => ((ulong)Seconds << 32) | Increment;

    /// <summary>Takes the one number apart that is on the wire.</summary>
    public static BsonTimestamp FromPacked(ulong packed) => new((uint)(packed >> 32), (uint)packed);

    /// <summary>Orders by seconds, then by increment.</summary>
    public int CompareTo(BsonTimestamp other) => Packed.CompareTo(other.Packed);
}
