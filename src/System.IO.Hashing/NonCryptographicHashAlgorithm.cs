namespace System.IO.Hashing;

/// <summary>
/// What Azure.Storage.Common derives its CRC-64 from: the shape of the class in the package of this assembly's name, as
/// far as that uses it.
/// </summary>
/// <param name="hashLengthInBytes">Bytes of a hash.</param>
public abstract class NonCryptographicHashAlgorithm(int hashLengthInBytes)
{
    /// <summary>Bytes of a hash.</summary>
    public int HashLengthInBytes { get; } = hashLengthInBytes;

    /// <summary>Takes more bytes into the hash.</summary>
    public abstract void Append(ReadOnlySpan<byte> source);

    /// <summary>Forgets all bytes.</summary>
    public abstract void Reset();

    /// <summary>Takes more bytes into the hash.</summary>
    public void Append(byte[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Append(source.AsSpan());
    }

    /// <summary>The hash of all bytes so far.</summary>
    public byte[] GetCurrentHash()
    {
        var hash = new byte[HashLengthInBytes];
        GetCurrentHashCore(hash);
        return hash;
    }

    /// <summary>Writes the hash of all bytes so far.</summary>
    /// <returns>How many bytes have been written.</returns>
    public int GetCurrentHash(Span<byte> destination)
    {
        GetCurrentHashCore(destination[..HashLengthInBytes]);
        return HashLengthInBytes;
    }

    /// <summary>The hash of all bytes so far, which are then forgotten.</summary>
    public byte[] GetHashAndReset()
    {
        var hash = new byte[HashLengthInBytes];
        GetHashAndResetCore(hash);
        return hash;
    }

    /// <summary>Writes the hash of all bytes so far.</summary>
    /// <param name="destination">As long as a hash.</param>
    protected abstract void GetCurrentHashCore(Span<byte> destination);

    /// <summary>Writes the hash of all bytes so far, which are then forgotten.</summary>
    /// <param name="destination">As long as a hash.</param>
    protected virtual void GetHashAndResetCore(Span<byte> destination)
    {
        GetCurrentHashCore(destination);
        Reset();
    }
}
