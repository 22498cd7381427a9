using HeritageCatalog.Mongo.Concerns;

namespace HeritageCatalog.Mongo.Selection;

/// <summary>What an operation asks of the server that is to carry it out.</summary>
/// <param name="IsWrite">Whether it needs a server that takes writes; the preference does not count then.</param>
/// <param name="Preference">Which servers may answer a read.</param>
internal readonly record struct ServerDemand(bool IsWrite, ReadPreference Preference)
{
    /// <summary>A server that takes writes.</summary>
    public static ServerDemand Writable { get; } = new(true, ReadPreference.Primary);

    /// <summary>The primary, or whichever server is talked to directly.</summary>
    public static ServerDemand Primary { get; } = new(false, ReadPreference.Primary);

    /// <summary>A server that may answer a read.</summary>
    public static ServerDemand Readable(ReadPreference preference) => new(false, preference);

    /// <inheritdoc/>
    public override string ToString() => IsWrite ? "a writable server" : $"readPreference={Preference.ToDocument()}";
}
