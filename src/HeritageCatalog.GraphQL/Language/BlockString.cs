namespace HeritageCatalog.GraphQL.Language;

/// <summary>Reading and writing of block strings, after "Block String Semantics".</summary>
internal static class BlockString
{
    private const string Quotes = "\"\"\"";
    private const int LongestSingleLine = 70;

    private static readonly string[] LineTerminators = ["\r\n", "\n", "\r"];

    /// <summary>BlockStringValue(): removes the common indentation and the blank lines at both ends.</summary>
    public static string Dedent(string raw)
    {
        var lines = raw.Split(LineTerminators, StringSplitOptions.None);
        var common = CommonIndent(lines);
        for (var i = 1; i < lines.Length; i++)
        {
            lines[i] = lines[i].Length <= common ? "" : lines[i][common..];
        }

        var first = Array.FindIndex(lines, static line => !IsBlank(line));
        if (first < 0)
        {
            return "";
        }

        var last = Array.FindLastIndex(lines, static line => !IsBlank(line));
        return string.Join('\n', lines, first, last - first + 1);
    }

    /// <summary>Says whether the text survives being written as a block string and read again.</summary>
    public static bool CanHold(string text)
    {
        if (text.Length == 0)
        {
            return true;
        }

        if (text.Any(static character => character < ' ' && character is not ('\n' or '\t')))
        {
            return false;
        }

        var lines = text.Split('\n');
        var losesBlankEnds = IsBlank(lines[0]) && lines.Length > 1 || IsBlank(lines[^1]);
        var losesIndent = lines.Length > 1 && IndentOf(lines[0]) > 0 && CommonIndent(lines) is > 0 and < int.MaxValue;
        return !losesBlankEnds && !losesIndent;
    }

    /// <summary>Writes the text between triple quotes, on lines of their own where that is easier to read.</summary>
    public static string Print(string text)
    {
        var escaped = text.Replace(Quotes, "\\" + Quotes, StringComparison.Ordinal);
        var lines = escaped.Split(LineTerminators, StringSplitOptions.None);
        var isSingleLine = lines.Length == 1;
        var isRestIndented = lines.Skip(1).All(static line => line.Length == 0 || IsWhiteSpace(line[0]));
        var needsLineBefore = !isSingleLine && isRestIndented;
        var endsInQuotes = escaped.EndsWith("\\" + Quotes, StringComparison.Ordinal);
        var needsLineAfter = (text.EndsWith('"') && !endsInQuotes) || text.EndsWith('\\');
        var isSpread = !isSingleLine || text.Length > LongestSingleLine || needsLineAfter || endsInQuotes;

        // A line break before a single line would make its own leading white space common indentation.
        var keepsFirstLine = isSingleLine && text.Length > 0 && IsWhiteSpace(text[0]);
        var before = (isSpread && !keepsFirstLine) || needsLineBefore ? "\n" : "";
        var after = isSpread ? "\n" : "";
        return Quotes + before + escaped + after + Quotes;
    }

    private static int CommonIndent(string[] lines)
    {
        var common = int.MaxValue;
        foreach (var line in lines.Skip(1))
        {
            common = IsBlank(line) ? common : Math.Min(common, IndentOf(line));
        }

        return common;
    }

    private static int IndentOf(string line) => line.Length - line.AsSpan().TrimStart(" \t").Length;

    private static bool IsBlank(string line) => IndentOf(line) == line.Length;

    private static bool IsWhiteSpace(char character) => character is ' ' or '\t';
}
