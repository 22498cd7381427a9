using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.ConnectionStrings;

/// <summary>Reads options one by one; what cannot be used is left out with a warning ("Connection String").</summary>
/// <remarks>Warnings never hold a value, because it may be a secret.</remarks>
internal static class OptionReader
{
    public static UriOptions Read(IReadOnlyList<UriOption> pairs, List<string> warnings)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var options = UriOptions.None;
        foreach (var (name, value) in pairs)
        {
            var option = FindOption(name, pairs, warnings);
            if (option is null)
            {
                continue;
            }

            CheckRepetition(option.Name, isFirst: names.Add(option.Name), warnings);
            options = Apply(option, options, value, warnings);
        }

        return options;
    }

    private static KnownOption? FindOption(string name, IReadOnlyList<UriOption> pairs, List<string> warnings)
    {
        if (KnownOptions.Find(name) is { } option)
        {
            return option;
        }

        if (KnownOptions.FindReplacement(name) is not { } replacement)
        {
            warnings.Add($"The option {name} is ignored: it is not known.");
            return null;
        }

        var isReplaced = pairs.Any(pair => string.Equals(pair.Name, replacement, StringComparison.OrdinalIgnoreCase));
        warnings.Add(isReplaced
            ? $"The option {name} is ignored: {replacement} has taken its place."
            : $"The option {name} is deprecated: write {replacement}.");
        return isReplaced ? null : KnownOptions.Find(replacement);
    }

    private static void CheckRepetition(string name, bool isFirst, List<string> warnings)
    {
        if (isFirst || name is "readPreferenceTags" or "tls" or "ssl")
        {
            return;
        }

        if (name.StartsWith("proxy", StringComparison.Ordinal))
        {
            throw new MongoUsageException($"The connection string cannot be used: it has {name} twice.");
        }

        warnings.Add($"The option {name} stands there twice; the last one counts.");
    }

    private static UriOptions Apply(KnownOption option, UriOptions options, string value, List<string> warnings)
    {
        if (option.Apply(options, value) is { } applied)
        {
            return applied;
        }

        warnings.Add($"The value of {option.Name} is ignored: {option.Expected} is expected.");
        return option.Salvage?.Invoke(options, value) ?? options;
    }
}

/// <summary>An option as it was written, with percent-encoding undone.</summary>
internal readonly record struct UriOption(string Name, string Value);
