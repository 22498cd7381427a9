namespace HeritageCatalog.Bson;

/// <summary>Bytes and the subtype that says what they mean.</summary>
/// <param name="Subtype">0 for plain bytes, 4 for a UUID, 0x80 and above for what the application defines.</param>
/// <param name="Bytes">The bytes, without the inner length that the old subtype 2 repeats.</param>
public readonly record struct BsonBinary(byte Subtype, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The subtype of plain bytes.</summary>
    public const byte GenericSubtype = 0;

    /// <summary>The subtype of a UUID in network byte order.</summary>
    public const byte UuidSubtype = 4;

    /// <summary>The obsolete subtype that repeats its length before the bytes.</summary>
    internal const byte OldSubtype = 2;

    /// <summary>Reads the bytes as a UUID.</summary>
    /// <exception cref="InvalidOperationException">The subtype is not 4 or there are not 16 bytes.</exception>
    public Guid ToGuid() => Subtype == UuidSubtype && Bytes.Length == 16
        ? new Guid(Bytes.Span, bigEndian: true)
        : throw new InvalidOperationException($"Binary of subtype {Subtype} and {Bytes.Length} bytes is not a UUID.");

    /// <summary>Says whether subtype and bytes are the same.</summary>
    public bool Equals(BsonBinary other) => Subtype == other.Subtype && Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Subtype);
        hash.AddBytes(Bytes.Span);
        return hash.ToHashCode();
    }
}
