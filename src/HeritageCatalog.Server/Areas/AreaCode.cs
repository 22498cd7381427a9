namespace HeritageCatalog.Server.Areas;

/// <summary>Six-digit codes of GB/T 2260: two digits each for province, city and county.</summary>
public static class AreaCode
{
    private const int Length = 6;

    public static bool IsWellFormed(string text) => text.Length == Length && text.All(char.IsAsciiDigit);

    /// <summary>The digits that every code inside the area begins with: 370200 gives 3702.</summary>
    public static string PrefixOf(string code)
    {
        var prefix = code;
        while (prefix.Length > 2 && prefix.EndsWith("00", StringComparison.Ordinal))
        {
            prefix = prefix[..^2];
        }

        return prefix;
    }

    /// <summary>The code one level up, or null for a province.</summary>
    public static string? ParentOf(string code)
    {
        var prefix = PrefixOf(code);
        return prefix.Length > 2 ? prefix[..^2].PadRight(Length, '0') : null;
    }
}
