namespace HeritageCatalog.Mongo.Authentication;

/// <summary>What a password becomes with a salt and after many rounds.</summary>
internal sealed record ScramKeys(byte[] ClientKey, byte[] ServerKey)
{
    public static ScramKeys Derive(ScramHash hash, string prepared, byte[] salt, int iterations)
    {
        var salted = hash.DeriveKey(prepared, salt, iterations);
        return new ScramKeys(hash.Sign(salted, "Client Key"u8), hash.Sign(salted, "Server Key"u8));
    }
}

/// <summary>Keeps the keys made last, because making them is slow on purpose and every connection needs the same.
/// </summary>
internal sealed class ScramKeyCache
{
    private Entry? _last;

    public ScramKeys Get(ScramHash hash, string prepared, byte[] salt, int iterations)
    {
        var last = Volatile.Read(ref _last);
        if (last is null || !last.Is(hash, prepared, salt, iterations))
        {
            last = new Entry(hash, prepared, salt, iterations, ScramKeys.Derive(hash, prepared, salt, iterations));
            Volatile.Write(ref _last, last);
        }

        return last.Keys;
    }

    private sealed record Entry(ScramHash Hash, string Prepared, byte[] Salt, int Iterations, ScramKeys Keys)
    {
        public bool Is(ScramHash hash, string prepared, byte[] salt, int iterations) =>
            hash == Hash && prepared == Prepared && iterations == Iterations && salt.AsSpan().SequenceEqual(Salt);
    }
}
