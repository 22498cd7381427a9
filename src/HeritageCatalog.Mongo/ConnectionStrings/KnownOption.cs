using System.Globalization;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.ConnectionStrings;

/// <summary>One option that a connection string may have: how its value is read, and what is expected of it.</summary>
/// <param name="Name">As the specification writes it; case does not matter.</param>
/// <param name="Expected">Completes "… is expected".</param>
/// <param name="Apply">Adds a value to the options; null when the value is not as expected.</param>
internal sealed record KnownOption(string Name, string Expected, Func<UriOptions, string, UriOptions?> Apply)
{
    /// <summary>Adds what can be used of a value that is not as expected; null for nothing.</summary>
    public Func<UriOptions, string, UriOptions>? Salvage { get; init; }

    public static KnownOption Text(string name, Func<UriOptions, string, UriOptions> set) =>
        new(name, "a text", (options, value) => value.Length > 0 ? set(options, value) : null);

    public static KnownOption OneOf(string name, string[] values, Func<UriOptions, string, UriOptions> set) =>
        new(name, "one of " + string.Join(", ", values), (options, value) =>
            values.Contains(value) ? set(options, value) : null);

    public static KnownOption Flag(string name, Func<UriOptions, bool, UriOptions> set) =>
        new(name, "true or false", (options, value) =>
            value is "true" or "false" ? set(options, value == "true") : null);

    public static KnownOption Number(string name, int least, int most, Func<UriOptions, int, UriOptions> set) =>
        new(name, $"a whole number from {least}{(most == int.MaxValue ? "" : $" to {most}")}", (options, value) =>
            TryRead(value, least, most, out var number) ? set(options, number) : null);

    public static KnownOption Milliseconds(string name, int least, Func<UriOptions, TimeSpan, UriOptions> set) =>
        new(name, $"a whole number of milliseconds from {least}", (options, value) =>
            TryRead(value, least, int.MaxValue, out var number)
                ? set(options, TimeSpan.FromMilliseconds(number))
                : null);

    /// <summary>A true or false that may be said twice, but in the same way.</summary>
    public static KnownOption Tls(string name) => new(name, "true or false", (options, value) =>
        value is not ("true" or "false") ? null
        : options.Tls is null || options.Tls == (value == "true") ? options with { Tls = value == "true" }
        : throw new MongoUsageException("The connection string cannot be used: tls and ssl contradict each other."));

    private static bool TryRead(string value, int least, int most, out int number) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && number >= least
        && number <= most;
}
