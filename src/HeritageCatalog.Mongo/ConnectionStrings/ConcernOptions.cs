using System.Globalization;
using HeritageCatalog.Mongo.Concerns;

namespace HeritageCatalog.Mongo.ConnectionStrings;

/// <summary>What is asked of reads and writes, by a connection string or for one collection.</summary>
internal sealed record ConcernOptions(ReadConcern Read, WriteConcern Write, ReadPreference Preference)
{
    public static ConcernOptions Default { get; } =
        new(ReadConcern.Default, WriteConcern.Default, ReadPreference.Primary);

    /// <summary>The same with what is said of one database or collection.</summary>
    public ConcernOptions With(ReadConcern? read, WriteConcern? write, ReadPreference? preference) =>
        (read, write, preference) is (null, null, null)
            ? this
            : new ConcernOptions(read ?? Read, write ?? Write, preference ?? Preference);

    public static ConcernOptions From(UriOptions options)
    {
        var isNumber = int.TryParse(options.W, NumberStyles.None, CultureInfo.InvariantCulture, out var nodes);
        return new ConcernOptions(
            new ReadConcern(options.ReadConcernLevel),
            new WriteConcern(isNumber ? nodes : null, isNumber ? null : options.W, options.WTimeout, options.Journal),
            new ReadPreference(
                options.ReadPreferenceMode ?? ReadPreferenceMode.Primary,
                options.ReadPreferenceTags,
                options.MaxStalenessSeconds is { } lag and >= 0 ? TimeSpan.FromSeconds(lag) : null));
    }
}
